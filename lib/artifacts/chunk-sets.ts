import type { StoredChunk } from "./chunk-format";
import type { ChunkSet } from "./chunk-set";
import type { ChunkStore, SetKey, StoredMap } from "./chunk-store";
import type { ArtifactMeta } from "./contract";

const flightOf = ({ artifactId, version, sha256, maxTokens, encoding }: ArtifactMeta) =>
  [artifactId, version, sha256, maxTokens, encoding].join(":");

/** Chunk sets that are always there: in the store, or made again from the source. */
export class ChunkSets {
  private readonly store: ChunkStore;
  private readonly make: (meta: ArtifactMeta) => Promise<ChunkSet>;
  /** Milliseconds. */
  readonly life: number;
  /** Sets that are being made, and those on their way into the store: several who ask share one. */
  private readonly flights = new Map<string, Promise<ChunkSet>>();

  constructor(store: ChunkStore, life: number, make: (meta: ArtifactMeta) => Promise<ChunkSet>) {
    this.store = store;
    this.life = life;
    this.make = make;
  }

  /** The chunks at `indices`, which exist. */
  async read(meta: ArtifactMeta, indices: readonly number[]): Promise<StoredChunk[]> {
    const stored = await this.store.read(meta, indices);
    if (stored) return stored;
    const set = await this.set(meta);
    return indices.map((index) => set.chunk(index));
  }

  async map(meta: ArtifactMeta): Promise<StoredMap> {
    const stored = await this.store.map(meta);
    return stored ?? { map: (await this.set(meta)).map(), lifeMs: this.life };
  }

  /** Begins the life of a set anew. */
  async keep(set: ChunkSet): Promise<void> {
    await this.store.save(set);
  }

  async forget(keys: readonly SetKey[]): Promise<void> {
    await this.store.delete(keys);
  }

  private set(meta: ArtifactMeta): Promise<ChunkSet> {
    const name = flightOf(meta);
    const open = this.flights.get(name);
    if (open) return open;
    const made = this.make(meta);
    this.flights.set(name, made);
    const land = () => this.flights.delete(name);
    made.then((set) => this.store.save(set)).then(land, land);
    return made;
  }
}

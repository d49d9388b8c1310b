/** A binary min-heap of numbers in one array of fixed size. */
export class MinHeap {
  private readonly items: Float64Array;
  private size = 0;

  constructor(capacity: number) {
    this.items = new Float64Array(capacity);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  clear(): void {
    this.size = 0;
  }

  push(item: number): void {
    const { items } = this;
    let hole = this.size;
    this.size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = items[parent] ?? 0;
      if (above <= item) break;
      items[hole] = above;
      hole = parent;
    }
    items[hole] = item;
  }

  /** Takes the smallest item out. The heap must not be empty. */
  pop(): number {
    const { items } = this;
    const smallest = items[0] ?? 0;
    this.size -= 1;
    const last = items[this.size] ?? 0;
    let hole = 0;
    for (let child = 1; child < this.size; child = hole * 2 + 1) {
      if (child + 1 < this.size && (items[child + 1] ?? 0) < (items[child] ?? 0)) child += 1;
      const below = items[child] ?? 0;
      if (below >= last) break;
      items[hole] = below;
      hole = child;
    }
    items[hole] = last;
    return smallest;
  }
}

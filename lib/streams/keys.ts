/**
 * Names of keys and channels. The id stands in braces: a stream's keys and its channel share a cluster slot.
 */
export type Keys = ReturnType<typeof createKeys>;

export function createKeys(prefix: string) {
  return {
    /** The log of one epoch; the first has the short name, where every reader begins. */
    stream: (id: string, epoch = 1) =>
      epoch === 1 ? `${prefix}:stream:{${id}}` : `${prefix}:stream:{${id}}:${epoch}`,
    live: (id: string) => `${prefix}:stream:{${id}}:live`,
    /** Prefix of the relay engine's own names. */
    relay: `${prefix}:relay`,
    relayStop: (id: string) => `${prefix}:relay:{${id}}:stop`,
    owner: (processId: string) => `${prefix}:owner:${processId}`,
    control: (processId: string) => `${prefix}:owner:${processId}:control`,
  };
}

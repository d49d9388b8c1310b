import { z } from "zod";

const EXAMPLE = "019ac1f0-7c3e-7b52-9a60-3f1d7c5b8e21";

/** @example id("chat") */
export const id = (of: string) =>
  z.uuid(`is not the id of a ${of}; an id is a uuid like ${EXAMPLE}`);

export const chatParams = z.object({ id: id("chat") });
export const projectParams = z.object({ id: id("project") });

/** Whatever is not the id of a share is not found, as one that was revoked. */
export const shareParams = z.object({ id: z.string() });

import { LIMITS } from "../artifacts/contract";

/**
 * JSON writers that keep to ASCII write a character of 2 to 4 bytes as 6 to 12; the text itself is held to its own
 * limit by the operation, which names the actual size.
 */
const JSON_BYTES_A_BYTE = 3;
const REST_OF_BODY_BYTES = 64 * 1024;

export const MAX_SAVE_BYTES = JSON_BYTES_A_BYTE * LIMITS.artifactBytes + REST_OF_BODY_BYTES;

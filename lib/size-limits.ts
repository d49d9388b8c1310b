/** What may be sent, for the page to say so before it sends, and for the server to hold. Pure. */
export const MIB = 1024 * 1024;

/** One artifact's text in UTF-8. */
export const TEXT_BYTES = 25 * MIB;
/** A PDF is mostly pictures and fonts, of which only the text is kept. */
export const PDF_BYTES = 50 * MIB;
export const IMAGE_BYTES = 5 * MIB;
export const IMAGES_PER_CHAT = 50;

export const inMegabytes = (bytes: number): number => bytes / MIB;

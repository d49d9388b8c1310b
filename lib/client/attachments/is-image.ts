const IMAGES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

/** Whether a model gets a file as a picture. */
export const isImage = (file: File): boolean => IMAGES.has(file.type);

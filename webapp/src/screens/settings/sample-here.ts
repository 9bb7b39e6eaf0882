/** Under which a device remembers that what it shows is the sample. */
export const SAMPLE = "sample";

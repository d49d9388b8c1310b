/** A line of progress: what it is about, then what there is to know. */
export function say(subject, text) {
  console.log(`${subject.padEnd(10)} ${text}`);
}

/** Something that the person can put right: shown as its sentence, without a stack. */
export class Refusal extends Error {}

/** Runs a command's main function; a refusal or a bug ends the process with status 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

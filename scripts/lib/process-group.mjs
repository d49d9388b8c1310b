/**
 * Signals a process and all that it started.
 * @returns {boolean} false when there is none any more
 */
export function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    // EPERM: macOS says it of a group whose last process is a zombie.
    if (error.code === "ESRCH" || error.code === "EPERM") return false;
    throw error;
  }
}

/** Resolves when the process has ended or could not be started. */
export function settled(child) {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", (error) => resolve({ code: 1, error }));
  });
}

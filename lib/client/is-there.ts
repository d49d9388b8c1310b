import { toChatFailure } from "./chat-error";
import { loadChat } from "./load-chat";
import { fetchProjects } from "./use-projects";

/** Whether the server has a chat; as long as it cannot be asked, it has. */
export async function isThere(chatId: string): Promise<boolean> {
  try {
    await loadChat(chatId);
    return true;
  } catch (error) {
    return toChatFailure(error).code !== "not_found";
  }
}

/** The same of a project. */
export async function isProjectThere(projectId: string): Promise<boolean> {
  try {
    return (await fetchProjects()).some(({ id }) => id === projectId);
  } catch {
    // As above; whoever asked shows why what they wanted failed.
    return true;
  }
}

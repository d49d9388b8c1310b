import artifact from "./artifact.json";
import chat from "./chat.json";
import composer from "./composer.json";
import errors from "./errors.json";
import markdown from "./markdown.json";
import pages from "./pages.json";
import palette from "./palette.json";
import settings from "./settings.json";
import share from "./share.json";
import sidebar from "./sidebar.json";

export default {
  artifact,
  chat,
  composer,
  errors,
  markdown,
  pages,
  palette,
  settings,
  share,
  sidebar,
};

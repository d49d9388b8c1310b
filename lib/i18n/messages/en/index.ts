import artifact from "./artifact.json";
import chat from "./chat.json";
import commands from "./commands.json";
import common from "./common.json";
import composer from "./composer.json";
import errors from "./errors.json";
import markdown from "./markdown.json";
import model from "./model.json";
import pages from "./pages.json";
import palette from "./palette.json";
import project from "./project.json";
import settings from "./settings.json";
import share from "./share.json";
import sidebar from "./sidebar.json";

export default {
  artifact,
  chat,
  commands,
  common,
  composer,
  errors,
  markdown,
  model,
  pages,
  palette,
  project,
  settings,
  share,
  sidebar,
};

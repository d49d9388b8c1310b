import { answerJobs } from "./answer-jobs";
import { prepareText } from "./prepare-text";

/** The worker thread's entry: takes texts, gives back numbers. The text itself does not return. */
answerJobs(prepareText, ({ numbers }) => [numbers.buffer]);

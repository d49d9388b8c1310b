import { answerJobs } from "./answer-jobs";
import { searchText } from "./search-text";

/** The worker thread's entry. Apart from that of the chunker: nobody's search waits for somebody's book. */
answerJobs(searchText);

/** What the demo has to say about one thing: written by people, put in order by a script. */
export type Topic = {
  /** In the middle of a sentence: "the sea". */
  name: string;
  title: string;
  /** Words in a prompt that ask for it. */
  match: RegExp;
  sections: { heading: string; sentences: string[] }[];
  table: string;
  code: string;
};

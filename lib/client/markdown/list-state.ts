/** The list at the margin that a text stands in. */
export type ListState = {
  /** Its mark: another one begins another list. */
  mark: string;
  /** What its next item has to be called to go on counting; items of a list without numbers have none. */
  next: number | undefined;
};

/** An item whose first letter is there; what could yet be a line across the page is none. */
const ITEM = /^(?:([-*+])|(\d{1,9})([.)])) {1,4}[^\s\-*_]/;
/** What ends a list even right below an item. */
const ENDS = /^(?:#{1,6}\s|>|`{3}|~{3}|-{3}|\*{3})/;

type Item = { mark: string; number: number | undefined };

function readItem(line: string): Item | undefined {
  const found = ITEM.exec(line);
  if (!found) return undefined;
  const [, bullet, digits, end = ""] = found;
  if (bullet) return { mark: bullet, number: undefined };
  return { mark: end, number: Number(digits) };
}

function after({ number, mark }: Item, list: ListState | undefined): ListState {
  if (number === undefined) return { mark, next: undefined };
  return { mark, next: (list?.mark === mark ? (list.next ?? number) : number) + 1 };
}

/** The state after a line that is inside of nothing else. */
export function afterListLine(
  list: ListState | undefined,
  line: string,
  isAfterBlank: boolean,
): ListState | undefined {
  const item = readItem(line);
  // A number in the middle of a paragraph is no list.
  if (item && (list || isAfterBlank || item.number === undefined)) return after(item, list);
  if (/^[ \t]|^$/.test(line) || item) return list;
  return isAfterBlank || ENDS.test(line) ? undefined : list;
}

/** Whether a line is the next item of the list that it stands in, and can begin a piece of its own. */
export function goesOn(list: ListState | undefined, line: string): boolean {
  const item = list && readItem(line);
  return item !== undefined && item.mark === list?.mark && item.number === list.next;
}

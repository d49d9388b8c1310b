import { readFileSync } from "node:fs";

const FILES = {
  "a lock file (JSON)": "package-lock.json",
  "the wire contract (Markdown)": "docs/streams.md",
  "TypeScript sources": "node_modules/ai/dist/index.d.ts",
  "minified JavaScript": "node_modules/js-tiktoken/dist/lite.cjs",
  "documentation (Markdown)": "node_modules/fast-check/README.md",
};

const SENTENCES = {
  English: "It's no use, they'd said; we'll go BACK to camelCaseNames — won't we? “Yes.”\n\n",
  German: "Straßenbahnhaltestellenhäuschen für Fußgänger: 1.234,56 € (gültig ab 2024).\n",
  Russian: "Съешь же ещё этих мягких французских булок, да выпей чаю.\n",
  Greek: "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία· καὶ τὰ λοιπά.\n",
  Arabic: "صِف خَلقَ خَودٍ كَمِثلِ الشَمسِ إِذ بَزَغَت ١٢٣٤٥.\n",
  Hebrew: "דג סקרן שט בים מאוכזב ולפתע מצא חברה.\n",
  Hindi: "ऋषियों को सताने वाले दुष्ट राक्षसों के राजा रावण का सर्वनाश।\n",
  Thai: "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า กว่าบรรดาฝูงสัตว์เดรัจฉาน\n",
  Chinese: "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。“你好！”他说：第１２３章。\n",
  Japanese: "いろはにほへと　ちりぬるを。カタカナとｶﾅ、半角ＡＢＣ。\n",
  Korean: "키스의 고유조건은 입술끼리 만나야 하고 특별한 기술은 필요치 않다.\n",
  emoji: "👍🏽 👩‍👩‍👧‍👦 ❤️ 🇫🇷🇩🇪 ok ✅ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿\n",
  log: "2024-05-06T07:08:09.123Z [ERROR] worker-3 GET /api/v1/items?id=42&x=%20 500 12ms\n",
  code: "if (a?.b !== null) {\n\treturn { ...c, [`d`]: 0xFF }; // TODO?\n}\n\n/* end */\n",
};

/** Ordinary text of many kinds, by name. */
export function corpora(): Record<string, string> {
  const files = Object.entries(FILES).map(([name, path]) => {
    return [name, readFileSync(path, "utf8").slice(0, 400_000)] as const;
  });
  const sentences = Object.entries(SENTENCES).map(([name, text]) => {
    return [name, text.repeat(200)] as const;
  });
  return Object.fromEntries([...files, ...sentences]);
}

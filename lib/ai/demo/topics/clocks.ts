import type { Topic } from "./topic";

export const clocks: Topic = {
  name: "clocks",
  title: "What time it is, and who says so",
  match: /\b(clocks?|uhr\w*|zeit|time|time ?zones?|calendars?|hours?|minutes?|seconds?|dates?)\b/i,
  sections: [
    {
      heading: "Local noon",
      sentences: [
        "For most of history every town kept its own noon, the moment when the sun stood highest over its own market.",
        "Bristol was ten minutes behind London, and nobody minded until there was a train.",
        "Railways printed one time for a whole line, and for a while station clocks in England had two minute hands.",
        "In 1884 a conference in Washington chose Greenwich as the meridian from which to count.",
        "Time zones followed slowly, drawn by parliaments more than by the sun.",
        "China keeps a single time from one end to the other, so that in its far west the sun is high at three in the afternoon.",
      ],
    },
    {
      heading: "Longitude",
      sentences: [
        "To know how far east you are, you need to know what time it is at home.",
        "A pendulum is of no use on a ship, and for lack of a better clock fleets were lost within sight of land.",
        "John Harrison, a carpenter, spent his life on the problem and solved it with a watch the size of a saucer.",
        "On its first voyage to Jamaica it was off by about five seconds after eighty-one days.",
        "Captain Cook took a copy along and called it his faithful guide.",
        "Satellites now do the same job with atomic clocks, and must correct for gravity while they are at it.",
      ],
    },
    {
      heading: "The second",
      sentences: [
        "Since 1967 a second has been 9,192,631,770 swings of a caesium atom, and no longer a part of the day.",
        "The earth is not as regular as that, so now and then a leap second was put in to let it catch up.",
        "Programs disliked those seconds so much that it was agreed to do without them by 2035.",
        "The best clocks would be off by less than a second had they run since the beginning of the universe.",
        "They are so exact that lifting one by a centimetre makes a difference that can be read off.",
        "Your laptop, meanwhile, is content to ask a server every few minutes.",
      ],
    },
    {
      heading: "Time in programs",
      sentences: [
        "Store instants in one universal scale, and turn them into local time only for a person to read.",
        "A day has twenty-four hours except on the two days a year when it has not.",
        "Two machines never agree on the time exactly, so an order of events should not hang on their clocks.",
        "A counter that only goes up is a humbler tool, and usually the one you need.",
        "To measure how long something took, use a clock that cannot be set back.",
        "And when a test depends on the time of day, it will fail at night, when you are asleep.",
      ],
    },
  ],
  table: `| Place | Zone | Offset in winter |
| --- | --- | ---: |
| Reykjavík | Atlantic/Reykjavik | +00:00 |
| Paris | Europe/Paris | +01:00 |
| Kathmandu | Asia/Kathmandu | +05:45 |
| Tokyo | Asia/Tokyo | +09:00 |`,
  code: `\`\`\`ts
const paris = new Intl.DateTimeFormat("en-GB", {
  timeStyle: "short",
  timeZone: "Europe/Paris",
});
console.log(paris.format(new Date()));
\`\`\``,
};

import type { Topic } from "./topic";

export const lighthouses: Topic = {
  name: "lighthouses",
  title: "What a lighthouse says",
  match: /\b(light ?houses?|leuchtt(?:u|ü)rme?n?|beacons?|fresnel|keepers?)\b/i,
  sections: [
    {
      heading: "A light with a name",
      sentences: [
        "A lighthouse does not shine at ships so much as it talks to them.",
        "Each one flashes in a rhythm of its own, and a printed list of lights tells a navigator which rhythm belongs to which rock.",
        "The rhythm is called the character of the light, and no two neighbours on a coast are given the same.",
        "Two white flashes every ten seconds can mean safety on one shore and a reef on another.",
        "By day the tower speaks too: bands, spirals and plain colours tell it from its neighbours.",
        "In fog, when nobody sees anything, a horn repeats the message to the ear.",
      ],
    },
    {
      heading: "The lens that changed the coast",
      sentences: [
        "In 1822 Augustin Fresnel showed a lens made of rings, thin where an ordinary lens would be as thick as a barrel.",
        "Its prisms bend stray light back into one flat beam, so that a single lamp reaches the horizon.",
        "Lenses came in orders, and one of the first order stood taller than the person who polished it.",
        "Some of them floated in a bath of mercury, so finely balanced that a finger could set two tonnes turning.",
        "Clockwork drove the turning, and a keeper wound the weight up the tower every few hours of the night.",
        "Many of these lenses still work, with a lamp inside that would fit into a coat pocket.",
      ],
    },
    {
      heading: "People in towers",
      sentences: [
        "Keepers wrote down the weather, the passing ships and the hours of the lamp, and their logs are read by climate researchers today.",
        "On rock stations a relief could be weeks late, because a boat had to find an hour of calm to land.",
        "Bread was baked on site, mail came in a basket, and the stairs were everybody's exercise.",
        "Automation emptied the towers one after another in the second half of the last century.",
        "What stayed behind are the granite, the light, and a surprising number of visitors in summer.",
        "Some towers can be rented by the night, for those who like their bedrooms round.",
      ],
    },
    {
      heading: "Building on a rock",
      sentences: [
        "The builders of the Bell Rock tower could work only at low tide, a few hours a day, on stone that the sea took back each time.",
        "Its blocks are cut to lock into one another like a puzzle, so that a wave would have to lift all of them to take one.",
        "A tower that stands in the open sea is wide at the foot and slim above, a shape borrowed from the oak.",
        "Curved walls give a wave nothing flat to strike, and the heavy base keeps the middle of the weight low.",
        "More than two hundred years after it was lit, the Bell Rock has not needed a new wall.",
        "It is hard to think of software that can say the same.",
      ],
    },
  ],
  table: `| Light | Where | First lit | Height |
| --- | --- | ---: | ---: |
| Bell Rock | Scotland | 1811 | 35 m |
| Cordouan | France | 1611 | 68 m |
| Eddystone (Smeaton) | England | 1759 | 22 m |
| Cape Hatteras | United States | 1870 | 60 m |`,
  code: `\`\`\`ts
/** Two flashes every ten seconds: the character of a light. */
function* flashes(count: number, periodMs: number) {
  for (;;) {
    for (let i = 0; i < count; i += 1) yield { on: 300, off: 700 };
    yield { on: 0, off: periodMs - count * 1000 };
  }
}
\`\`\``,
};

import type { Topic } from "./topic";

export const sea: Topic = {
  name: "the sea",
  title: "How the sea keeps time",
  match: /\b(seas?|oceans?|tides?|waves?|coasts?|ships?|sailing|water)\b/i,
  sections: [
    {
      heading: "Tides",
      sentences: [
        "Twice a day on most coasts the water comes and goes, a little later each time.",
        "The moon pulls at the near side of the earth more than at the far side, and the water answers with two long bulges.",
        "When sun and moon stand in one line, the pulls add up and the tides run high; these are springs.",
        "A week later the two work against each other, and the quiet tides are called neaps.",
        "The shape of a coast matters more than the moon alone: in the Bay of Fundy the water can rise by sixteen metres.",
        "In the Baltic you could live for years by the shore and hardly notice a tide at all.",
      ],
    },
    {
      heading: "Waves",
      sentences: [
        "A wave carries energy across an ocean while the water itself mostly goes round in circles and stays where it is.",
        "Wind makes waves, and three things decide how large they grow: its speed, its patience and the room it has.",
        "Long waves travel faster than short ones, so the swell of a storm arrives before the storm, neatly sorted.",
        "Surfers on one continent ride weather that was somebody else's bad week on another.",
        "Near the beach the bottom slows the foot of a wave until its head falls over, and that is the whole secret of surf.",
        "Every seventh wave is not the largest, though it is pleasant to count.",
      ],
    },
    {
      heading: "Currents",
      sentences: [
        "The Gulf Stream moves more water than all the rivers of the world together.",
        "Cold, salty water sinks in the far north and creeps along the bottom for centuries before it sees daylight again.",
        "A cargo of bath toys lost in 1992 taught oceanographers more about surface currents than many a buoy.",
        "Eels, turtles and plastic bottles all use the same roads.",
        "Sailors of old wrote letters to those who came after them by drawing currents into the margins of charts.",
        "Ships still choose a longer line on the map when the water under it is going their way.",
      ],
    },
    {
      heading: "The deep",
      sentences: [
        "Below two hundred metres the light is mostly gone, and below a thousand there is none.",
        "Most animals down there make light of their own, to hunt, to hide or to be found.",
        "At the bottom of the deepest trench the water presses with more than a thousand atmospheres.",
        "We have better maps of the surface of Mars than of most of the sea floor.",
        "Sound travels far in the deep, and whales were using that channel long before navies found it.",
        "Whatever falls from above, someone is waiting for it; they call it marine snow.",
      ],
    },
  ],
  table: `| Zone | Depth | What it is like |
| --- | ---: | --- |
| Sunlight | 0–200 m | Plants, colours, nearly all we eat |
| Twilight | 200–1,000 m | Blue light, large eyes |
| Midnight | 1,000–4,000 m | Dark, cold, own lanterns |
| Abyss | 4,000–6,000 m | Snow from above, endless mud |`,
  code: `\`\`\`python
def next_high_water(last, hours=12, minutes=25):
    """The moon is late by about 50 minutes a day, and so is the sea."""
    return last + timedelta(hours=hours, minutes=minutes)
\`\`\``,
};

import type { Topic } from "./topic";

export const networks: Topic = {
  name: "networks",
  title: "Why anything arrives at all",
  match: /\b(networks?|internet|tcp|http|packets?|connections?|wi-?fi|routers?|servers?|web)\b/i,
  sections: [
    {
      heading: "Promises and packets",
      sentences: [
        "The internet promises very little: a packet is sent towards its address, and perhaps it arrives.",
        "Packets may be lost, doubled, delayed or put into another order, and none of this counts as an error.",
        "Everything dependable is built on top, by the two ends talking about what arrived.",
        "TCP numbers every byte, so that the receiver can say how far it has got.",
        "What is not acknowledged in time is sent again, and nobody above needs to know.",
        "It is the same idea that brings a half-read reply back after a reload: say where you are, and go on from there.",
      ],
    },
    {
      heading: "Slowing down together",
      sentences: [
        "In October 1986 the line between two buildings in Berkeley fell from 32,000 bits a second to 40.",
        "Everyone was sending again what others had lost, and so everyone lost more.",
        "The cure was courtesy: send a little, send more while it goes well, and halve when something is lost.",
        "Each sender decides alone, and yet the shares come out roughly fair.",
        "Newer algorithms measure the queue instead of waiting for it to overflow.",
        "The best network engineers speak about patience more than about speed.",
      ],
    },
    {
      heading: "The last metres",
      sentences: [
        "Most connections that break do so near their end, in a pocket, a lift or a tunnel.",
        "A phone that changes from Wi-Fi to the mobile network gets a new address, and every TCP connection dies of it.",
        "A proxy that has seen nothing for a minute assumes that nobody is there and hangs up.",
        "That is why quiet streams send a small sign of life now and then, even with nothing to say.",
        "A closed laptop says no goodbye, so a server has to notice silence by itself.",
        "Programs that treat a broken connection as normal are the ones that feel reliable.",
      ],
    },
    {
      heading: "Distance",
      sentences: [
        "Light in a glass fibre covers about two hundred kilometres in a millisecond.",
        "From Europe to Australia and back is a fifth of a second at best, and no cleverness shortens the road.",
        "So we move the answers closer instead, and the word for that is cache.",
        "A page that asks ten questions one after another is slow everywhere; a page that asks them at once is not.",
        "Half of performance is waiting for fewer things.",
        "The other half is not making the reader wait for the ones that remain.",
      ],
    },
  ],
  table: `| Trip | Time |
| --- | ---: |
| Memory to processor | 0.0001 ms |
| Within one data centre | 0.5 ms |
| Across a continent | 30 ms |
| Around half the world | 150 ms |`,
  code: `\`\`\`ts
/** Wait longer after each failure, and never all at the same moment. */
function backoff(attempt: number): number {
  const ceiling = Math.min(30_000, 500 * 2 ** attempt);
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}
\`\`\``,
};

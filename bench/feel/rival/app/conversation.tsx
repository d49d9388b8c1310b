"use client";

import { useChat } from "@ai-sdk/react";
import { code } from "@streamdown/code";
import { math } from "@streamdown/math";
import type { UIMessage } from "ai";
import { memo, useState } from "react";
import { Streamdown } from "streamdown";
import { StickToBottom } from "use-stick-to-bottom";
import { seededText } from "../../seeded-text.ts";

const PLUGINS = { code, math };
/** Vercel/chatbot has 100: here it is as often as ours, so that what each update costs is compared. */
const RENDER_EVERY_MS = 50;

function seeded(count: number): UIMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    role: index % 2 === 0 ? "user" : "assistant",
    parts: [{ type: "text", text: seededText(index) }],
  }));
}

const Message = memo(function Message({
  message,
  isLive,
}: {
  message: UIMessage;
  isLive: boolean;
}) {
  return (
    <article data-role={message.role}>
      {message.parts.map((part) =>
        part.type === "text" ? (
          <Streamdown isAnimating={isLive} key={part.text.slice(0, 8)} plugins={PLUGINS}>
            {part.text}
          </Streamdown>
        ) : null,
      )}
    </article>
  );
});

export function Conversation({ count }: { count: number }) {
  const [start] = useState(() => seeded(count));
  const { messages, sendMessage, status } = useChat({
    messages: start,
    experimental_throttle: RENDER_EVERY_MS,
  });
  const [text, setText] = useState("");
  const isBusy = status === "submitted" || status === "streaming";
  return (
    <main style={{ height: "100vh", display: "flex", flexDirection: "column" }}>
      <StickToBottom initial="instant" resize="instant" style={{ flex: 1, minHeight: 0 }}>
        <StickToBottom.Content>
          {messages.map((message, index) => (
            <Message
              isLive={isBusy && index === messages.length - 1}
              key={message.id}
              message={message}
            />
          ))}
        </StickToBottom.Content>
      </StickToBottom>
      <textarea
        aria-label="Message"
        onChange={(event) => setText(event.target.value)}
        value={text}
      />
      <button onClick={() => void sendMessage({ text })} type="button">
        Send
      </button>
      {isBusy && <button type="button">Stop</button>}
    </main>
  );
}

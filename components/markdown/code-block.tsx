import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { CodeFrame } from "./code-frame";
import { CodeLines } from "./code-lines";
import { Diagram } from "./diagram";

type Props = { code: string; language: string; isComplete: boolean };

export const CodeBlock = memo(function CodeBlock({ code, language, isComplete }: Props) {
  const t = useTranslations("markdown");
  if (language === "mermaid" && isComplete) return <Diagram source={code} />;
  return (
    <CodeFrame code={code} label={language || t("code.text")}>
      <CodeLines code={code} isComplete={isComplete} language={language} />
    </CodeFrame>
  );
});

import { Check, Copy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useCopy } from "@/lib/client/use-copy";
import { IconButton } from "../ui/button";

type Props = { label: ReactNode; code: string; actions?: ReactNode; children: ReactNode };

export function CodeFrame({ label, code, actions, children }: Props) {
  const t = useTranslations("markdown");
  const common = useTranslations("common");
  const { isCopied, copy } = useCopy();
  return (
    <div className="reply-code" dir="ltr">
      <div className="reply-code-header">
        <span className="min-w-0 flex-1 truncate font-mono">{label}</span>
        {actions}
        <IconButton
          label={isCopied ? common("copied") : t("code.copy")}
          onClick={() => void copy(code)}
        >
          {isCopied ? (
            <Check aria-hidden="true" className="size-4! text-primary" />
          ) : (
            <Copy aria-hidden="true" className="size-4!" />
          )}
        </IconButton>
      </div>
      {children}
    </div>
  );
}

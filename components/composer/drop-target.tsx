import { FileUp } from "lucide-react";
import { useTranslations } from "use-intl/react";

/** Where files may be let go: anywhere. */
export default function DropTarget() {
  const t = useTranslations("composer");
  return (
    <div
      className="pointer-events-none absolute inset-0 z-30 animate-rise bg-background/90 p-3 backdrop-blur-sm sm:p-5"
      data-testid="drop-zone"
    >
      <div className="flex h-full flex-col items-center justify-center rounded-3xl border-2 border-primary border-dashed bg-wash/60 px-6 text-center">
        <span className="grid size-16 place-items-center rounded-full bg-primary text-primary-foreground shadow-raised">
          <FileUp aria-hidden="true" className="size-7" />
        </span>
        <p className="mt-5 font-serif text-2xl tracking-tight sm:text-3xl">{t("drop.title")}</p>
        <p className="mt-2 max-w-[44ch] text-muted-foreground leading-relaxed">{t("drop.text")}</p>
      </div>
    </div>
  );
}

import type { ReactNode, Ref } from "react";

type Props = {
  title: string;
  children: ReactNode;
  hint?: ReactNode;
  /** To put the focus back where things were, when what had it is gone. */
  titleRef?: Ref<HTMLHeadingElement>;
};

/** One matter of a section: what it is, why, and its controls. */
export function SettingGroup({ title, hint, children, titleRef }: Props) {
  return (
    <section className="not-first:mt-8">
      <h3 className="font-medium text-sm outline-none" ref={titleRef} tabIndex={-1}>
        {title}
      </h3>
      {hint && <p className="mt-1 text-muted-foreground text-sm leading-relaxed">{hint}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

import { Notice } from "@/components/ui/notice";

export default function ShareNotFound() {
  return (
    <div className="flex min-h-dvh">
      <Notice title="This link leads nowhere">
        It may be mistyped, or its owner has ended the sharing of this chat.
      </Notice>
    </div>
  );
}

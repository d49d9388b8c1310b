import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppTheme } from "@/components/ui/app-theme";
import { LanguageProvider } from "@/components/ui/language-provider";
import { NONCE } from "@/lib/http/page-policy";
import { pageMessages } from "@/lib/i18n/messages";
import { requestLanguage, requestTranslator } from "@/lib/i18n/request-language";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslator();
  return {
    title: { default: "Holdfast", template: "%s · Holdfast" },
    description: t("pages.description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  // The phone's keyboard makes the page shorter instead of covering the composer.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9fcfb" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1719" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await requestLanguage();
  const nonce = (await headers()).get(NONCE) ?? undefined;
  return (
    // next-themes sets the class before the page comes alive.
    <html lang={language} suppressHydrationWarning>
      <body className="antialiased">
        <LanguageProvider language={language} messages={pageMessages(language)}>
          <AppTheme nonce={nonce}>{children}</AppTheme>
        </LanguageProvider>
      </body>
    </html>
  );
}

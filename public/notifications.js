/**
 * The service worker that shows what lib/client/use-reply-notification.ts has to tell: Android's Chrome takes
 * notifications from nobody else. It keeps nothing and answers no request.
 */
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openChat(event.notification.data.chatId));
});

async function openChat(chatId) {
  const path = `/chat/${chatId}`;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const pathOf = ({ url }) => new URL(url).pathname;
  const page =
    pages.find((each) => pathOf(each) === path) ??
    pages.find((each) => !pathOf(each).startsWith("/share/"));
  if (!page) return self.clients.openWindow(path);
  page.postMessage({ openChat: chatId });
  await page.focus();
}

-- A chat without a title is named by whoever shows it, in their language.
UPDATE "chats" SET "title" = '' WHERE "title" = 'New chat';

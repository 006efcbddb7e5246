ALTER TABLE "pocket_piece" ADD COLUMN "done_on" date;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "starts_at" text;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "ends_at" text;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "quantity" integer;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "link" text;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "copied_at" timestamp with time zone;
ALTER TABLE "cycle" ADD COLUMN "asks_values" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "cycle_type" text;
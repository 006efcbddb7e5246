ALTER TABLE "person" ALTER COLUMN "nip" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "position_level" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "no_nip" text;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_no_nip_unique" UNIQUE("no_nip");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_one_number" CHECK (num_nonnulls("person"."nip", "person"."no_nip") = 1);--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_has_level" CHECK ("person"."no_nip" is not null or "person"."position_level" is not null);
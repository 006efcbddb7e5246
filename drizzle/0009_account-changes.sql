CREATE TABLE "account_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"address" jsonb NOT NULL,
	"person_id" uuid NOT NULL,
	"by" text NOT NULL,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"replaced_user_id" text,
	"replaced_address" jsonb,
	"replaced_linked_at" timestamp with time zone,
	"former_person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "blocked_account" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "blocked_account_platform_tenant_user_id_pk" PRIMARY KEY("platform","tenant","user_id")
);
--> statement-breakpoint
ALTER TABLE "account_change" ADD CONSTRAINT "account_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_change" ADD CONSTRAINT "account_change_former_person_id_person_id_fk" FOREIGN KEY ("former_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocked_account" ADD CONSTRAINT "blocked_account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_change_waiting" ON "account_change" USING btree ("platform","tenant","user_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "account_change_person" ON "account_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "blocked_account_person" ON "blocked_account" USING btree ("person_id");
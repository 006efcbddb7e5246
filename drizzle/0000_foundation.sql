CREATE TABLE "answer" (
	"appraisal_id" uuid NOT NULL,
	"author" text NOT NULL,
	"item" text NOT NULL,
	"value" smallint,
	"unobservable" text,
	"note" text,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_appraisal_id_author_item_pk" PRIMARY KEY("appraisal_id","author","item")
);
--> statement-breakpoint
CREATE TABLE "appraisal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"appraiser_id" uuid NOT NULL,
	"second_appraiser_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'self-assessment' NOT NULL,
	"required" jsonb NOT NULL,
	"strengths" text,
	"improve" text,
	"next_step" text,
	"predicate" text,
	"self_submitted_at" timestamp with time zone,
	"rating_started_at" timestamp with time zone,
	"rated_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"talk_requested_at" timestamp with time zone,
	"objected_at" timestamp with time zone,
	"objection_reason" text,
	"appraiser_disputed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"role" text NOT NULL,
	"act" text NOT NULL,
	"appraisal_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"event_id" text
);
--> statement-breakpoint
CREATE TABLE "cycle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"self_from" date NOT NULL,
	"self_to" date NOT NULL,
	"rating_from" date NOT NULL,
	"rating_to" date NOT NULL,
	"feedback_from" date NOT NULL,
	"feedback_to" date NOT NULL,
	"time_zone" text NOT NULL,
	"allow_same_as_self" boolean NOT NULL,
	"is_blind" boolean NOT NULL,
	"release" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cycle_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "work_result" (
	"appraisal_id" uuid NOT NULL,
	"no" smallint NOT NULL,
	"title" text NOT NULL,
	"target" text,
	"realisation" text,
	CONSTRAINT "work_result_appraisal_id_no_pk" PRIMARY KEY("appraisal_id","no")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"person_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"address" jsonb NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	"is_reachable" boolean DEFAULT true NOT NULL,
	"unreachable_reason" text,
	"unreachable_at" timestamp with time zone,
	CONSTRAINT "account_platform_tenant_person_id_pk" PRIMARY KEY("platform","tenant","person_id")
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"address" jsonb NOT NULL,
	"version" integer NOT NULL,
	"state" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"shown_revision" integer DEFAULT 0 NOT NULL,
	"anchor" jsonb,
	"locale" text,
	"locale_hint" text,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"outbox_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"anchor" jsonb,
	"error_code" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_outbox_id_platform_tenant_user_id_pk" PRIMARY KEY("outbox_id","platform","tenant","user_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"event_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inbox_platform_tenant_event_id_pk" PRIMARY KEY("platform","tenant","event_id")
);
--> statement-breakpoint
CREATE TABLE "lane" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"holder" text,
	"token" bigint DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"paused_until" timestamp with time zone,
	CONSTRAINT "lane_platform_tenant_pk" PRIMARY KEY("platform","tenant")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"recipient_id" uuid,
	"payload" jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"day" date PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_workday" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"is_success" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"selector" text NOT NULL,
	"salt" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "link_code_selector_unique" UNIQUE("selector")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nip" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"position" text NOT NULL,
	"position_level" text NOT NULL,
	"email" text,
	"active_from" date NOT NULL,
	"active_until" date,
	"is_top" boolean DEFAULT false NOT NULL,
	"is_hr" boolean DEFAULT false NOT NULL,
	"time_zone" text,
	"locale" text,
	"privacy_accepted_at" timestamp with time zone,
	"snoozed_until" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_nip_unique" UNIQUE("nip"),
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "planned_result" (
	"person_id" uuid NOT NULL,
	"no" smallint NOT NULL,
	"title" text NOT NULL,
	"target" text,
	CONSTRAINT "planned_result_person_id_no_pk" PRIMARY KEY("person_id","no")
);
--> statement-breakpoint
CREATE TABLE "reporting_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"appraiser_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_employee_id_person_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_appraiser_id_person_id_fk" FOREIGN KEY ("appraiser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_second_appraiser_id_person_id_fk" FOREIGN KEY ("second_appraiser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_id_person_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_result" ADD CONSTRAINT "planned_result_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_appraiser_id_person_id_fk" FOREIGN KEY ("appraiser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appraisal_cycle_employee" ON "appraisal" USING btree ("cycle_id","employee_id");--> statement-breakpoint
CREATE INDEX "appraisal_employee" ON "appraisal" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "appraisal_appraiser" ON "appraisal" USING btree ("appraiser_id");--> statement-breakpoint
CREATE INDEX "audit_appraisal" ON "audit" USING btree ("appraisal_id","id");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("platform","tenant","user_id");--> statement-breakpoint
CREATE INDEX "account_person" ON "account" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_account" ON "conversation" USING btree ("platform","tenant","user_id");--> statement-breakpoint
CREATE INDEX "conversation_unshown" ON "conversation" USING btree ("updated_at") WHERE shown_revision < revision;--> statement-breakpoint
CREATE INDEX "delivery_sending" ON "delivery" USING btree ("at") WHERE status = 'sending';--> statement-breakpoint
CREATE INDEX "inbox_at" ON "inbox" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("available_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient_id");--> statement-breakpoint
CREATE INDEX "link_attempt_at" ON "link_attempt" USING btree ("at");--> statement-breakpoint
CREATE INDEX "link_code_person" ON "link_code" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_line_person_from" ON "reporting_line" USING btree ("person_id","valid_from");--> statement-breakpoint
CREATE INDEX "reporting_line_appraiser" ON "reporting_line" USING btree ("appraiser_id");
CREATE TABLE "holiday_year" (
	"year" smallint PRIMARY KEY NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL
);

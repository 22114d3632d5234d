-- Visits: the day up to which adverse events were asked about, and the short form of serious events.

ALTER TABLE "line" ADD COLUMN "adverse_events_asked_on" text COLLATE "C" NULL;

CREATE TABLE "serious_event" (
    "id" uuid NOT NULL CONSTRAINT "PK_serious_event" PRIMARY KEY,
    "treatment_line_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "death" text COLLATE "C" NULL,
    "life_threatening" text COLLATE "C" NULL,
    "admission" text COLLATE "C" NULL,
    "disability" text COLLATE "C" NULL,
    "congenital_anomaly" text COLLATE "C" NULL,
    "medically_important" text COLLATE "C" NULL,
    "sponsor_relation" text COLLATE "C" NULL,
    "investigational" text COLLATE "C" NULL,
    "listing" text COLLATE "C" NULL,
    "reference" text COLLATE "C" NULL,
    "known_on" text COLLATE "C" NULL,
    "reported_on" text COLLATE "C" NULL,
    "submitted_on" text COLLATE "C" NULL,
    "missing" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_serious_event_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_serious_event_treatment_line_id_number" ON "serious_event" ("treatment_line_id", "number");

ALTER TABLE "serious_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_line" ON "serious_event" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "line" WHERE "line"."id" = "serious_event"."treatment_line_id"));

-- Visits: the day up to which adverse events were asked about, and the short form of serious events.

ALTER TABLE "line" ADD COLUMN "adverse_events_asked_on" TEXT NULL;

CREATE TABLE "serious_event" (
    "id" TEXT NOT NULL CONSTRAINT "PK_serious_event" PRIMARY KEY,
    "treatment_line_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "death" TEXT NULL,
    "life_threatening" TEXT NULL,
    "admission" TEXT NULL,
    "disability" TEXT NULL,
    "congenital_anomaly" TEXT NULL,
    "medically_important" TEXT NULL,
    "sponsor_relation" TEXT NULL,
    "investigational" TEXT NULL,
    "listing" TEXT NULL,
    "reference" TEXT NULL,
    "known_on" TEXT NULL,
    "reported_on" TEXT NULL,
    "submitted_on" TEXT NULL,
    "missing" TEXT NOT NULL,
    CONSTRAINT "FK_serious_event_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_serious_event_treatment_line_id_number" ON "serious_event" ("treatment_line_id", "number");

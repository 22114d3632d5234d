-- Locks: the record of a patient, and signatures and releases of snapshots, which nothing changes.
ALTER TABLE "patient" ADD COLUMN "locked_at" TEXT NULL;
ALTER TABLE "patient" ADD COLUMN "locked_by" TEXT NULL;

CREATE TABLE "snapshot_signature" (
    "snapshot_name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "signed_at" TEXT NOT NULL,
    "signed_by" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "PK_snapshot_signature" PRIMARY KEY ("snapshot_name", "number"),
    CONSTRAINT "FK_snapshot_signature_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "snapshot_release" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_snapshot_release" PRIMARY KEY,
    "snapshot_name" TEXT NOT NULL,
    "released_at" TEXT NOT NULL,
    "released_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "FK_snapshot_release_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);
CREATE INDEX "IX_snapshot_release_snapshot_name" ON "snapshot_release" ("snapshot_name");

CREATE TRIGGER "snapshot_signature_no_update" BEFORE UPDATE ON "snapshot_signature" BEGIN SELECT RAISE(ABORT, 'snapshot_signature rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_signature_no_delete" BEFORE DELETE ON "snapshot_signature" BEGIN SELECT RAISE(ABORT, 'snapshot_signature rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_signature_no_replace" BEFORE INSERT ON "snapshot_signature" WHEN EXISTS (SELECT 1 FROM "snapshot_signature" WHERE "snapshot_name" = NEW."snapshot_name" AND "number" = NEW."number")
    BEGIN SELECT RAISE(ABORT, 'snapshot_signature rows are never replaced'); END;
CREATE TRIGGER "snapshot_release_no_update" BEFORE UPDATE ON "snapshot_release" BEGIN SELECT RAISE(ABORT, 'snapshot_release rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_release_no_delete" BEFORE DELETE ON "snapshot_release" BEGIN SELECT RAISE(ABORT, 'snapshot_release rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_release_no_replace" BEFORE INSERT ON "snapshot_release" WHEN EXISTS (SELECT 1 FROM "snapshot_release" WHERE "number" = NEW."number")
    BEGIN SELECT RAISE(ABORT, 'snapshot_release rows are never replaced'); END;

-- Whose label lines of treatment are judged by; null is the European Medicines Agency.

ALTER TABLE "registry" ADD COLUMN "jurisdiction" TEXT NULL;

-- What the risk of a GIST is judged by.

ALTER TABLE "tumour" ADD COLUMN "mitotic_rate" integer NULL;
ALTER TABLE "tumour" ADD COLUMN "ruptured" text COLLATE "C" NULL;

--liquibase formatted sql
--changeset doorstep:V160__say_how_the_evaluation_draws_communities
-- BY_SIZE: with chances by their households, EQUAL: all with the same one. What was stated before meant the first.
ALTER TABLE evaluation ADD COLUMN way VARCHAR(20) DEFAULT 'BY_SIZE' NOT NULL;

--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: drizzle; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA drizzle;


--
-- Name: kinerja_audit_chain(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kinerja_audit_chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  own_chain text := coalesce(NEW.appraisal_id::text, 'agency');
  head audit_head;
BEGIN
  INSERT INTO audit_head (chain, seq, hash) VALUES (own_chain, 0, '') ON CONFLICT (chain) DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE chain = own_chain FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.hash := kinerja_audit_hash(head.hash, NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE chain = own_chain;
  RETURN NEW;
END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    role text NOT NULL,
    act text NOT NULL,
    appraisal_id uuid,
    before jsonb,
    after jsonb,
    event_id text,
    seq integer DEFAULT 0 NOT NULL,
    hash text DEFAULT ''::text NOT NULL
);


--
-- Name: kinerja_audit_hash(text, public.audit); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kinerja_audit_hash(previous text, r public.audit) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, r.seq, r.id,
    to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.actor_id, r.role, r.act, r.appraisal_id,
    r.before, r.after, r.event_id)::text, 'UTF8')), 'hex')
$$;


--
-- Name: kinerja_audit_is_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kinerja_audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'audit rows are append-only';
END
$$;


--
-- Name: kinerja_guard(boolean, integer, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kinerja_guard(is_new_event boolean, moved integer, expected integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT is_new_event THEN
    RAISE EXCEPTION 'event handled already' USING ERRCODE = 'KB002';
  END IF;
  IF moved <> expected THEN
    RAISE EXCEPTION 'a row moved since it was loaded' USING ERRCODE = 'KB001';
  END IF;
  RETURN moved;
END
$$;


--
-- Name: __drizzle_migrations; Type: TABLE; Schema: drizzle; Owner: -
--

CREATE TABLE drizzle.__drizzle_migrations (
    id integer NOT NULL,
    hash text NOT NULL,
    created_at bigint
);


--
-- Name: __drizzle_migrations_id_seq; Type: SEQUENCE; Schema: drizzle; Owner: -
--

CREATE SEQUENCE drizzle.__drizzle_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: __drizzle_migrations_id_seq; Type: SEQUENCE OWNED BY; Schema: drizzle; Owner: -
--

ALTER SEQUENCE drizzle.__drizzle_migrations_id_seq OWNED BY drizzle.__drizzle_migrations.id;


--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    platform text NOT NULL,
    tenant text NOT NULL,
    person_id uuid NOT NULL,
    user_id text NOT NULL,
    address jsonb NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    is_reachable boolean DEFAULT true NOT NULL,
    unreachable_reason text,
    unreachable_at timestamp with time zone
);


--
-- Name: answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer (
    appraisal_id uuid NOT NULL,
    author text NOT NULL,
    item text NOT NULL,
    value smallint,
    unobservable text,
    note text,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: appraisal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appraisal (
    id uuid NOT NULL,
    cycle_id uuid NOT NULL,
    employee_id uuid NOT NULL,
    appraiser_id uuid NOT NULL,
    second_appraiser_id uuid,
    revision integer DEFAULT 1 NOT NULL,
    status text DEFAULT 'self-assessment'::text NOT NULL,
    required jsonb NOT NULL,
    strengths text,
    improve text,
    next_step text,
    predicate text,
    self_submitted_at timestamp with time zone,
    rating_started_at timestamp with time zone,
    rated_at timestamp with time zone,
    released_at timestamp with time zone,
    opened_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    talk_requested_at timestamp with time zone,
    objected_at timestamp with time zone,
    objection_reason text,
    appraiser_disputed_at timestamp with time zone
);


--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    chain text NOT NULL,
    seq integer NOT NULL,
    hash text NOT NULL
);


--
-- Name: chat_turn; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chat_turn (
    chat text NOT NULL,
    next_at timestamp with time zone NOT NULL
);


--
-- Name: conversation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.conversation (
    id uuid NOT NULL,
    platform text NOT NULL,
    tenant text NOT NULL,
    user_id text NOT NULL,
    address jsonb NOT NULL,
    version integer NOT NULL,
    state jsonb NOT NULL,
    revision integer NOT NULL,
    shown_revision integer DEFAULT 0 NOT NULL,
    anchor jsonb,
    locale text,
    locale_hint text,
    updated_at timestamp with time zone NOT NULL,
    event_id text,
    outage_at timestamp with time zone
);


--
-- Name: cycle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cycle (
    id uuid NOT NULL,
    name text NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    self_from date NOT NULL,
    self_to date NOT NULL,
    rating_from date NOT NULL,
    rating_to date NOT NULL,
    feedback_from date NOT NULL,
    feedback_to date NOT NULL,
    time_zone text NOT NULL,
    allow_same_as_self boolean NOT NULL,
    is_blind boolean NOT NULL,
    release text NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery (
    outbox_id uuid NOT NULL,
    platform text NOT NULL,
    tenant text NOT NULL,
    user_id text NOT NULL,
    status text NOT NULL,
    attempt integer DEFAULT 1 NOT NULL,
    anchor jsonb,
    error_code text,
    at timestamp with time zone NOT NULL
);


--
-- Name: holiday; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.holiday (
    day date NOT NULL,
    name text NOT NULL,
    is_workday boolean DEFAULT false NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox (
    platform text NOT NULL,
    tenant text NOT NULL,
    event_id text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: lane; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lane (
    platform text NOT NULL,
    tenant text NOT NULL,
    holder text,
    token bigint DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone,
    paused_until timestamp with time zone
);


--
-- Name: link_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.link_attempt (
    id uuid NOT NULL,
    platform text NOT NULL,
    tenant text NOT NULL,
    user_id text NOT NULL,
    is_success boolean NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: link_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.link_code (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    selector text NOT NULL,
    salt text NOT NULL,
    hash text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    tries integer DEFAULT 0 NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id uuid NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    recipient_id uuid,
    payload jsonb NOT NULL,
    dedupe_key text NOT NULL,
    available_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    outcome text,
    settled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    event_id text
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id uuid NOT NULL,
    nip text NOT NULL,
    name text NOT NULL,
    unit text NOT NULL,
    "position" text NOT NULL,
    position_level text NOT NULL,
    email text,
    active_from date NOT NULL,
    active_until date,
    is_top boolean DEFAULT false NOT NULL,
    is_hr boolean DEFAULT false NOT NULL,
    time_zone text,
    locale text,
    privacy_accepted_at timestamp with time zone,
    snoozed_until timestamp with time zone,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: planned_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.planned_result (
    person_id uuid NOT NULL,
    no smallint NOT NULL,
    title text NOT NULL,
    target text
);


--
-- Name: pulse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pulse (
    name text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: reporting_line; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reporting_line (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    appraiser_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date
);


--
-- Name: work_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.work_result (
    appraisal_id uuid NOT NULL,
    no smallint NOT NULL,
    title text NOT NULL,
    target text,
    realisation text
);


--
-- Name: __drizzle_migrations id; Type: DEFAULT; Schema: drizzle; Owner: -
--

ALTER TABLE ONLY drizzle.__drizzle_migrations ALTER COLUMN id SET DEFAULT nextval('drizzle.__drizzle_migrations_id_seq'::regclass);


--
-- Data for Name: __drizzle_migrations; Type: TABLE DATA; Schema: drizzle; Owner: -
--

INSERT INTO drizzle.__drizzle_migrations VALUES (1, '7f536213468b616f431aed2f0e06203f861a4a53475f5b68eb2f557c84b0c37f', 1795571214622);
INSERT INTO drizzle.__drizzle_migrations VALUES (2, '7b1b18b20a0902d94321f1fa1023f90a71cd960ecc569b1b8328590d97c279fe', 1795571216280);
INSERT INTO drizzle.__drizzle_migrations VALUES (3, '8bc022ee3ed3e8673b5b07bae05844811a217c472b928523f73a97afa2a5b68b', 1795580767671);
INSERT INTO drizzle.__drizzle_migrations VALUES (4, '10d373f4d4c7d43610fa86430be77c4b9b7bee68f479fe7e0d4ae659203408d8', 1795580768874);
INSERT INTO drizzle.__drizzle_migrations VALUES (5, '8684c7ccb9ea20ec5f38e3ea111f1ad1e34b24932faf7b6a34efa6fa816f1234', 1795602349691);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'U105', '{"userId": "U105", "channel": "D105"}', '2027-03-22 00:35:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'U102', '{"userId": "U102", "channel": "D102"}', '2027-03-22 00:32:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'U103', '{"userId": "U103", "channel": "D103"}', '2027-03-22 00:33:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-291e8a80877f', 'U104', '{"userId": "U104", "channel": "D104"}', '2027-03-22 00:35:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-29201609d626', 'U107', '{"userId": "U107", "channel": "D107"}', '2027-03-22 00:37:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'U109', '{"userId": "U109", "channel": "D109"}', '2027-03-22 00:40:00+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'U111', '{"userId": "U111", "channel": "D111"}', '2027-03-22 00:41:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'U112', '{"userId": "U112", "channel": "D112"}', '2027-03-22 00:43:00+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-2925b20b2106', 'U113', '{"userId": "U113", "channel": "D113"}', '2027-03-22 00:44:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'U114', '{"userId": "U114", "channel": "D114"}', '2027-03-22 00:46:00+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-292c2495ff3b', 'U124', '{"userId": "U124", "channel": "D124"}', '2027-03-22 03:28:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('slack', 'T1', '01a2156c-9707-7f0e-9ad7-292d7c5444f5', 'U121', '{"userId": "U121", "channel": "D121"}', '2027-03-22 00:50:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '101', '{"chatId": 101}', '2027-03-22 00:30:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '105', '{"chatId": 105}', '2027-03-10 00:31:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '110', '{"chatId": 110}', '2027-03-10 00:30:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '102', '{"chatId": 102}', '2027-03-22 00:31:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '103', '{"chatId": 103}', '2027-03-22 00:33:00+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '104', '{"chatId": 104}', '2027-03-22 00:34:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-291fc62c8010', '106', '{"chatId": 106}', '2027-03-22 00:36:30+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-29211c776bc4', '108', '{"chatId": 108}', '2027-03-22 00:38:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-2922a177d11a', '109', '{"chatId": 109}', '2027-03-22 00:39:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '111', '{"chatId": 111}', '2027-03-22 00:40:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', '112', '{"chatId": 112}', '2027-03-22 00:42:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-2925b20b2106', '113', '{"chatId": 113}', '2027-03-22 00:43:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-2926786776bf', '114', '{"chatId": 114}', '2027-03-22 00:45:15+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-29275fdceaee', '115', '{"chatId": 115}', '2027-03-22 00:46:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-292896161000', '116', '{"chatId": 116}', '2027-03-22 00:47:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-2929de9b8c6e', '117', '{"chatId": 117}', '2027-03-22 00:48:45+00', true, NULL, NULL);
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-292eac6bfa32', '122', '{"chatId": 122}', '2027-03-22 00:51:15+00', false, 'blocked', '2027-03-22 03:27:45+00');
INSERT INTO public.account VALUES ('telegram', '4242', '01a2156c-9707-7f0e-9ad7-292f41490b59', '123', '{"chatId": 123}', '2027-03-22 00:52:15+00', true, NULL, NULL);


--
-- Data for Name: answer; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'H', 2, NULL, NULL, '2027-03-10 00:38:00+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.01', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.02', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.03', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.04', 2, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.05', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.06', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.07', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'M.08', 1, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'P', 3, NULL, 'Membantu loket lain tanpa diminta.', '2027-03-10 00:38:30+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'appraiser', 'SK.01', 2, NULL, NULL, '2027-03-10 00:37:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.1', 2, NULL, NULL, '2027-03-10 00:34:30+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.2', 3, NULL, NULL, '2027-03-10 00:34:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.3', 2, NULL, NULL, '2027-03-10 00:35:00+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.4', 2, NULL, NULL, '2027-03-10 00:35:15+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.5', 1, NULL, NULL, '2027-03-10 00:35:30+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.6', 2, NULL, NULL, '2027-03-10 00:35:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'B.7', 2, NULL, NULL, '2027-03-10 00:36:00+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.01', 1, NULL, NULL, '2027-03-10 00:32:15+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.02', 1, NULL, NULL, '2027-03-10 00:32:30+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.03', 1, NULL, NULL, '2027-03-10 00:32:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.04', 2, NULL, NULL, '2027-03-10 00:33:00+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.05', 1, NULL, NULL, '2027-03-10 00:33:15+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.06', 1, NULL, NULL, '2027-03-10 00:33:30+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.07', 1, NULL, NULL, '2027-03-10 00:33:45+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'M.08', 1, NULL, NULL, '2027-03-10 00:34:00+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'R.1', 2, NULL, NULL, '2027-03-10 00:36:15+00');
INSERT INTO public.answer VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 'self', 'SK.01', 2, NULL, NULL, '2027-03-10 00:34:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f401a83e226a', 'self', 'M.01', 2, NULL, NULL, '2027-03-22 03:29:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'H', 2, NULL, NULL, '2027-03-22 02:54:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.01', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.02', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.03', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.04', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.05', 2, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.06', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.07', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'M.08', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'P', 3, NULL, 'Membantu loket lain tanpa diminta.', '2027-03-22 02:55:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'appraiser', 'SK.01', 1, NULL, NULL, '2027-03-22 02:54:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 02:40:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 02:41:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 02:41:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 02:41:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 02:41:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 02:42:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 02:42:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.01', 1, NULL, NULL, '2027-03-22 02:38:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.02', 1, NULL, NULL, '2027-03-22 02:38:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.03', 1, NULL, NULL, '2027-03-22 02:39:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.04', 1, NULL, NULL, '2027-03-22 02:39:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.05', 2, NULL, NULL, '2027-03-22 02:39:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.06', 1, NULL, NULL, '2027-03-22 02:39:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.07', 1, NULL, NULL, '2027-03-22 02:40:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'M.08', 1, NULL, NULL, '2027-03-22 02:40:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 02:42:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 'self', 'SK.01', 1, NULL, NULL, '2027-03-22 02:40:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'H', 2, NULL, NULL, '2027-03-22 03:00:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.01', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.02', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.03', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.04', 2, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.05', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.06', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.07', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'M.08', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'P', 3, NULL, 'Membantu loket lain tanpa diminta.', '2027-03-22 03:01:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'appraiser', 'SK.01', 1, NULL, NULL, '2027-03-22 03:00:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 02:50:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 02:51:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 02:51:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 02:51:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 02:51:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 02:52:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 02:52:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.01', 1, NULL, NULL, '2027-03-22 02:48:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.02', 1, NULL, NULL, '2027-03-22 02:48:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.03', 1, NULL, NULL, '2027-03-22 02:49:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.04', 2, NULL, NULL, '2027-03-22 02:49:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.05', 1, NULL, NULL, '2027-03-22 02:49:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.06', 1, NULL, NULL, '2027-03-22 02:49:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.07', 1, NULL, NULL, '2027-03-22 02:50:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'M.08', 1, NULL, NULL, '2027-03-22 02:50:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 02:52:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 'self', 'SK.01', 1, NULL, NULL, '2027-03-22 02:50:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'H', 2, NULL, NULL, '2027-03-22 02:57:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.01', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.02', 2, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.03', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.04', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.05', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.06', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.07', 2, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'M.08', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'P', 3, NULL, 'Membantu loket lain tanpa diminta.', '2027-03-22 02:58:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'appraiser', 'SK.01', 1, NULL, NULL, '2027-03-22 02:57:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 02:45:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 02:46:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 02:46:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 02:46:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 02:46:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 02:47:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 02:47:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.01', 1, NULL, NULL, '2027-03-22 02:43:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.02', 2, NULL, NULL, '2027-03-22 02:43:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.03', 1, NULL, NULL, '2027-03-22 02:44:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.04', 1, NULL, NULL, '2027-03-22 02:44:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.05', 1, NULL, NULL, '2027-03-22 02:44:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.06', 1, NULL, NULL, '2027-03-22 02:44:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.07', 2, NULL, NULL, '2027-03-22 02:45:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'M.08', 1, NULL, NULL, '2027-03-22 02:45:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 02:47:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 'self', 'SK.01', 1, NULL, NULL, '2027-03-22 02:45:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', 'self', 'M.01', 1, NULL, NULL, '2027-03-22 03:18:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', 'self', 'M.02', 1, NULL, NULL, '2027-03-22 03:20:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', 'self', 'R.1', 3, NULL, NULL, '2027-03-22 03:19:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 02:35:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 02:36:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 02:36:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 02:36:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 02:36:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 02:37:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 02:37:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.01', 2, NULL, NULL, '2027-03-22 02:33:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.02', 2, NULL, NULL, '2027-03-22 02:33:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.03', 2, NULL, NULL, '2027-03-22 02:34:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.04', 2, NULL, NULL, '2027-03-22 02:34:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.05', 1, NULL, NULL, '2027-03-22 02:34:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.06', 2, NULL, NULL, '2027-03-22 02:34:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.07', 2, NULL, NULL, '2027-03-22 02:35:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'M.08', 2, NULL, NULL, '2027-03-22 02:35:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 02:37:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 'self', 'SK.01', 2, NULL, NULL, '2027-03-22 02:35:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f409dda3f0b4', 'self', 'M.01', 3, NULL, NULL, '2027-03-22 03:16:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f409dda3f0b4', 'self', 'SK.01', 2, NULL, NULL, '2027-03-22 03:17:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 'self', 'M.01', 3, NULL, NULL, '2027-03-22 03:13:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 'self', 'M.02', 2, NULL, NULL, '2027-03-22 03:14:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 'self', 'M.03', 2, NULL, 'Saya memimpin rapat lintas puskesmas.', '2027-03-22 03:14:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 'self', 'M.04', 1, NULL, NULL, '2027-03-22 03:14:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 'self', 'M.05', 2, NULL, NULL, '2027-03-22 03:15:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 03:24:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 03:24:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 03:24:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 03:24:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 03:25:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 03:25:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 03:25:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.01', 2, NULL, NULL, '2027-03-22 03:21:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.02', 2, NULL, NULL, '2027-03-22 03:22:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.03', 2, NULL, NULL, '2027-03-22 03:22:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.04', 2, NULL, NULL, '2027-03-22 03:22:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.05', 2, NULL, NULL, '2027-03-22 03:22:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.06', 2, NULL, NULL, '2027-03-22 03:23:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.07', 2, NULL, NULL, '2027-03-22 03:23:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'M.08', 2, NULL, NULL, '2027-03-22 03:23:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 03:25:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 'self', 'SK.01', 1, NULL, NULL, '2027-03-22 03:23:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'H', 2, NULL, NULL, '2027-03-22 03:03:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.01', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.02', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.03', 2, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.04', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.05', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.06', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.07', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'M.08', 1, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'P', 3, NULL, 'Membantu loket lain tanpa diminta.', '2027-03-22 03:04:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'appraiser', 'SK.01', 2, NULL, NULL, '2027-03-22 03:03:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 02:30:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 02:31:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 02:31:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 02:31:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 02:31:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 02:32:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 02:32:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.01', 1, NULL, NULL, '2027-03-22 02:28:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.02', 1, NULL, NULL, '2027-03-22 02:28:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.03', 2, NULL, NULL, '2027-03-22 02:29:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.04', 1, NULL, NULL, '2027-03-22 02:29:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.05', 1, NULL, NULL, '2027-03-22 02:29:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.06', 1, NULL, NULL, '2027-03-22 02:29:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.07', 1, NULL, NULL, '2027-03-22 02:30:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'M.08', 1, NULL, NULL, '2027-03-22 02:30:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 02:32:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 'self', 'SK.01', 2, NULL, NULL, '2027-03-22 02:30:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'appraiser', 'M.01', 2, NULL, 'Mengingatkan rekan ketika aturan dilanggar.', '2027-03-22 03:07:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'appraiser', 'M.02', NULL, 'not-my-role', NULL, '2027-03-22 03:07:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'appraiser', 'M.03', 0, NULL, 'Dua pengaduan bulan lalu terlambat dijawab.', '2027-03-22 03:08:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'appraiser', 'M.04', 2, NULL, NULL, '2027-03-22 03:09:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.1', 2, NULL, NULL, '2027-03-22 02:25:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.2', 3, NULL, NULL, '2027-03-22 02:26:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.3', 2, NULL, NULL, '2027-03-22 02:26:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.4', 2, NULL, NULL, '2027-03-22 02:26:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.5', 1, NULL, NULL, '2027-03-22 02:26:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.6', 2, NULL, NULL, '2027-03-22 02:27:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'B.7', 2, NULL, NULL, '2027-03-22 02:27:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.01', 2, NULL, NULL, '2027-03-22 02:23:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.02', 1, NULL, 'Notulen rapat mingguan saya susun
dan bagikan pada hari yang sama.', '2027-03-22 02:23:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.03', NULL, 'no-occasion', NULL, '2027-03-22 02:24:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.04', 0, NULL, NULL, '2027-03-22 02:24:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.05', 1, NULL, NULL, '2027-03-22 02:24:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.06', 1, NULL, NULL, '2027-03-22 02:24:45+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.07', 1, NULL, NULL, '2027-03-22 02:25:00+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'M.08', 2, NULL, NULL, '2027-03-22 02:25:15+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'R.1', 2, NULL, NULL, '2027-03-22 02:27:30+00');
INSERT INTO public.answer VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 'self', 'SK.01', 1, NULL, NULL, '2027-03-22 02:25:30+00');


--
-- Data for Name: appraisal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appraisal VALUES ('01a2156c-8fdc-7142-b0d5-3b9cc795bba0', '01a2156c-8fdc-7142-b0d5-3b9e473012fa', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '01a2156c-8fdc-7142-b0d5-3b9e473012fa', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 27, 'rated', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', 'Perilaku kerja di atas ekspektasi. Orientasi pada Hasil dan Perekat Bangsa melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan.', 'Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.', 'Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.', 'good', '2027-03-10 00:36:45+00', '2027-03-10 00:37:45+00', '2027-03-10 00:39:45+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f3ffa8c991c6', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2930f2b5d8d4', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 3, "M.02": 3, "M.03": 3, "M.04": 3, "M.05": 3, "M.06": 3, "M.07": 3, "M.08": 3, "SK.01": 3}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f400c2343b76', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292eac6bfa32', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f401a83e226a', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292f41490b59', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 2, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f4024cab97f2', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2922a177d11a', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 27, 'released', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', 'Perilaku kerja di atas ekspektasi. Pelayanan Publik melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan.', 'Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.', 'Berbagi pengalaman dalam Pelayanan Publik dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.', 'good', '2027-03-22 02:43:00+00', '2027-03-22 02:54:15+00', '2027-03-22 02:56:15+00', '2027-03-22 02:56:15+00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 30, 'acknowledged', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', 'Perilaku kerja di atas ekspektasi. Orientasi pada Hasil melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan.', 'Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.', 'Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.', 'good', '2027-03-22 02:53:00+00', '2027-03-22 03:00:15+00', '2027-03-22 03:02:15+00', '2027-03-22 03:02:15+00', '2027-03-22 03:11:00+00', '2027-03-22 03:11:30+00', '2027-03-22 03:11:15+00', NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 29, 'objected', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', 'Perilaku kerja di atas ekspektasi. Kerja Sama dan Mengelola Perubahan melampaui level yang dipersyaratkan. Integritas, Komunikasi, dan Orientasi pada Hasil sesuai dengan level yang dipersyaratkan.', 'Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.', 'Berbagi pengalaman dalam Kerja Sama dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.', 'good', '2027-03-22 02:48:00+00', '2027-03-22 02:57:15+00', '2027-03-22 02:59:15+00', '2027-03-22 02:59:15+00', '2027-03-22 03:12:30+00', NULL, NULL, '2027-03-22 03:13:15+00', 'Hasil kerja melampaui target, datanya ada di laporan bulanan.', NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2926786776bf', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 5, 'self-assessment', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f407591807b2', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-29211c776bc4', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 19, 'submitted', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, '2027-03-22 02:38:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f409dda3f0b4', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2925b20b2106', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 3, 'self-assessment', '{"M.01": 3, "M.02": 3, "M.03": 3, "M.04": 3, "M.05": 3, "M.06": 3, "M.07": 3, "M.08": 3, "SK.01": 3}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 7, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-29275fdceaee', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 19, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2027-03-22 03:21:30+00');
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-29201609d626', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 26, 'rating', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', 'Teliti & sabar 🙂; O''ong: “siap”
-- 100% \ hadir', 'Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.', 'Berbagi pengalaman dalam Komunikasi dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.', NULL, '2027-03-22 02:33:00+00', '2027-03-22 03:03:15+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40d46f0497b', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292abc7c2df1', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 1, 'self-assessment', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40e49580cb0', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-2929de9b8c6e', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f40fabd95301', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292896161000', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 1, 'self-assessment', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f410e1a05029', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292b459794fc', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 1, 'self-assessment', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-291fc62c8010', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 26, 'rating', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, '2027-03-22 02:28:00+00', '2027-03-22 03:06:30+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f412bfe77dde', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f4130a1ee65a', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 2, "M.02": 2, "M.03": 2, "M.04": 2, "M.05": 2, "M.06": 2, "M.07": 2, "M.08": 2, "SK.01": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f4149faa1b47', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292c2495ff3b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.appraisal VALUES ('01a2156c-9790-730a-a9ff-f415e3ed5841', '01a2156c-9790-730a-a9ff-f41605cf3899', '01a2156c-9707-7f0e-9ad7-292d7c5444f5', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', NULL, 1, 'self-assessment', '{"M.01": 1, "M.02": 1, "M.03": 1, "M.04": 1, "M.05": 1, "M.06": 1, "M.07": 1, "M.08": 1, "SK.01": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit VALUES ('01a2156c-8f56-7153-b883-fca55f485ead', '2027-03-10 00:30:00+00', NULL, 'operator', 'roster.import', NULL, '{"hr": []}', '{"hr": [], "rows": 3, "source": "roster-before.csv", "changed": 0, "created": 3, "notInFile": 0, "unchanged": 0, "emailChanged": [], "superiorChanged": 0}', NULL, 1, 'b099dcd5b9f82e5f53653c8843bff353174b0c9f3140db4a1d308816afa67f02');
INSERT INTO public.audit VALUES ('01a2156c-8fe6-7e26-9d76-13c53de7197d', '2027-03-10 00:30:00+00', NULL, 'operator', 'cycle.open', NULL, NULL, '{"name": "Evaluasi Kinerja Triwulan IV 2026", "cycleId": "01a2156c-8fdc-7142-b0d5-3b9e473012fa", "appraisals": 2}', NULL, 2, '8d1c8b2f399e2a3453aefb121b42d6615e0c180e6965d8e0671fc3d566c04c62');
INSERT INTO public.audit VALUES ('01a2156c-912a-76a0-a583-f6de3148a2b4', '2027-03-10 00:30:00+00', NULL, 'operator', 'link-codes.issue', NULL, NULL, '{"people": ["01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b", "01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88", "01a2156c-8f4d-7c71-ad4e-9c3b08946af3"], "audience": "all-unlinked", "expiresAt": "2027-03-24T00:30:00Z"}', NULL, 3, '390d2f3ce8e389c0e4b86ac0649dcc8d0c69ac76bfba7fc47df44723527274f8');
INSERT INTO public.audit VALUES ('01a2156c-91fe-7329-b200-5031326f8392', '2027-03-10 00:30:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88"}', 'telegram:u100003', 4, '67818e23976c6236b3ff34622920a38b4fdfe7363f4f04f3e601d97cfd84fd69');
INSERT INTO public.audit VALUES ('01a2156c-9232-7e32-9765-8133ff68afb8', '2027-03-10 00:30:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100004', 5, '5608698138fc835776688224c860a411ec28e4b4e7e5f9ed1e2025061743d4ab');
INSERT INTO public.audit VALUES ('01a2156c-9299-71af-8ef7-9b91edc04a05', '2027-03-10 00:31:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b"}', 'telegram:u100007', 6, 'dc3900f75793129f7766bd8365273745be5eac7de9dfb2692ae4f6acb88acf46');
INSERT INTO public.audit VALUES ('01a2156c-92b2-7fcf-9b51-724827561830', '2027-03-10 00:31:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100008', 7, 'b2cf0ffdd4258063c0dcd5952d7e213fc598167be76b1a94d73f3027091e4759');
INSERT INTO public.audit VALUES ('01a2156c-92d8-79ce-b0cf-db3748804715', '2027-03-10 00:32:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.01": null}', '{"M.01": {"value": 1}}', 'telegram:u100010', 1, 'ad6d90439dad745e9b37371b15e078620b3b5e0d909aa175b6e4ea3c4e1c76c1');
INSERT INTO public.audit VALUES ('01a2156c-92e9-76f0-ae42-aeb04ac15bff', '2027-03-10 00:32:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.02": null}', '{"M.02": {"value": 1}}', 'telegram:u100011', 2, 'cd97b4bb8bdf570d97a21452d22f79366f41a61f58296db8e623ccb02d18ade9');
INSERT INTO public.audit VALUES ('01a2156c-92fb-7172-8b92-ac57bf3bab73', '2027-03-10 00:32:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.03": null}', '{"M.03": {"value": 1}}', 'telegram:u100012', 3, 'a131e50ab6440d528ce27c59c1f90185bcf199430ca61f369b9e83fd2cc8dcd1');
INSERT INTO public.audit VALUES ('01a2156c-931c-7c8d-96eb-9b1acf4a4aa9', '2027-03-10 00:33:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.04": null}', '{"M.04": {"value": 2}}', 'telegram:u100013', 4, '93e5aa1392e8fe9f6f19686dc5853cf0459edd30b6294805fa1a352bb184578a');
INSERT INTO public.audit VALUES ('01a2156c-932f-774a-821c-c03f8078dba3', '2027-03-10 00:33:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.05": null}', '{"M.05": {"value": 1}}', 'telegram:u100014', 5, 'b45f0e49106f0babcf20921917ba34fe4898b59b4cc9e0dfa83993de61cebd85');
INSERT INTO public.audit VALUES ('01a2156c-934f-777b-99d6-de7f9d4d49db', '2027-03-10 00:33:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.06": null}', '{"M.06": {"value": 1}}', 'telegram:u100015', 6, '3a927a4aeb4246f39c59ca1c9dd4aeb02e9343df9fa13909e135d00cd03679cc');
INSERT INTO public.audit VALUES ('01a2156c-9363-7306-b6fc-0cec0469809c', '2027-03-10 00:33:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.07": null}', '{"M.07": {"value": 1}}', 'telegram:u100016', 7, '0410949bea4e48911ab119ed1bbba9ae78733a4732bf7fb52f496969d6306ec4');
INSERT INTO public.audit VALUES ('01a2156c-9376-72b6-ac7f-380f8ff5ac60', '2027-03-10 00:34:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"M.08": null}', '{"M.08": {"value": 1}}', 'telegram:u100017', 8, '1838fd51f922b855b216d92042ca2b7d0768cafa89113015553185c1eb720ce2');
INSERT INTO public.audit VALUES ('01a2156c-9397-7f4a-95ae-ee0e5f01ffc7', '2027-03-10 00:34:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"SK.01": null}', '{"SK.01": {"value": 2}}', 'telegram:u100018', 9, '62ecdb9107abff989c268009466933fab57a1bd9518dfc89187f6ab1cb4081dd');
INSERT INTO public.audit VALUES ('01a2156c-93de-74be-864c-6eccd7f63d1f', '2027-03-10 00:34:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100019', 10, 'c1148e0cdfe34a46e0db82dcfa92de36975afeff03c89e8c0f0dc5a35d03f7de');
INSERT INTO public.audit VALUES ('01a2156c-93f7-7ebf-816d-a148a6229e39', '2027-03-10 00:34:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100020', 11, 'a06e929236620760970e0a3142e710b241aef6e41b0c48c2385be3de2b984a7c');
INSERT INTO public.audit VALUES ('01a2156c-940d-7d78-b4de-7dccc0eca5d2', '2027-03-10 00:35:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100021', 12, '64bc8e7cb6c0883ad200be3d112acba58c61ba5c05ea4d128d4559636a793f1d');
INSERT INTO public.audit VALUES ('01a2156c-9437-768d-8cff-1a2e3afbda27', '2027-03-10 00:35:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100022', 13, '28672cd9836cdfea7945fef757f2080f7db2e0a021433857e3609c20c1726c89');
INSERT INTO public.audit VALUES ('01a2156c-944e-7c28-a90f-f9443a2420c4', '2027-03-10 00:35:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100023', 14, '50a7bdb1f16f894c71ac587915e68808745fe29a8dbec8bdbd7da1ce203a69ef');
INSERT INTO public.audit VALUES ('01a2156c-9473-7ef7-a287-54798bf0651f', '2027-03-10 00:35:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100024', 15, '7f12f0926cf345c9b1bc4bc77ab7669bd5729d9b037a4d0a0b7680cea7f51b22');
INSERT INTO public.audit VALUES ('01a2156c-948f-76ec-a52c-a94805a6815e', '2027-03-10 00:36:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100025', 16, '2f071de3de43a13b6684e930d20c18277f2f4b2babce50046ea867a491cbbb30');
INSERT INTO public.audit VALUES ('01a2156c-94a2-70f0-a6c9-e4ec54a3a8c1', '2027-03-10 00:36:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100026', 17, 'f94be5006be84b8fb82438babea03f3921ea87891bd1c888a0260d115c77613b');
INSERT INTO public.audit VALUES ('01a2156c-9517-7f15-828b-ea77885d926f', '2027-03-10 00:36:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.submit', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"status": "self-assessment"}', '{"status": "submitted"}', 'telegram:u100028', 18, 'fafe84d083777318b4e93e0af1abb333abd7a501a53186ce960dd639b134040e');
INSERT INTO public.audit VALUES ('01a2156c-9595-72e8-8f84-5eeffbf2b2aa', '2027-03-10 00:37:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.begin', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"status": "submitted"}', '{"status": "rating"}', 'telegram:u100032', 19, 'e3e9e1ca11ad77865e3d3d3c4004ebedaa47e3fb76c8ed31790c8c8604b0477e');
INSERT INTO public.audit VALUES ('01a2156c-9595-72e8-8f84-5ef03824fc09', '2027-03-10 00:37:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.same', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', NULL, '{"set": [{"item": "M.01", "value": 1}, {"item": "M.02", "value": 1}, {"item": "M.03", "value": 1}, {"item": "M.04", "value": 2}, {"item": "M.05", "value": 1}, {"item": "M.06", "value": 1}, {"item": "M.07", "value": 1}, {"item": "M.08", "value": 1}, {"item": "SK.01", "value": 2}]}', 'telegram:u100032', 20, '80f6c59d51d94322cd1f86a822b035bf8374538966cf01bca4bdf1cb64a67f73');
INSERT INTO public.audit VALUES ('01a2156c-95e4-7ca3-8ce0-8d2337745101', '2027-03-10 00:38:00+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"item": "H"}', '{"item": "H", "value": 2}', 'telegram:u100033', 21, '5e510cc589c7284dc4cbb77a69c3dcf696336209ce8e3f2cc49a881839ca28b0');
INSERT INTO public.audit VALUES ('01a2156c-95fb-74bc-b025-81193f6feecb', '2027-03-10 00:38:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"item": "P"}', '{"item": "P", "value": 3}', 'telegram:u100034', 22, 'f656b656ae2bf1f01f76cdfa9606fc9c8e65d54db7bd67b48f8f35631f55eb85');
INSERT INTO public.audit VALUES ('01a2156c-9610-7183-9117-e3fc3a94a52e', '2027-03-10 00:38:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"item": "P", "value": 3}', '{"item": "P", "note": "Membantu loket lain tanpa diminta.", "value": 3}', 'telegram:u100035', 23, '4ae154ec44c5d8936a8d6e0fb27924e3114a363c9fc54601adbc522d5f82c3b0');
INSERT INTO public.audit VALUES ('01a2156c-9630-733e-84bf-f3c9c3b4ed72', '2027-03-10 00:38:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{}', '{"strengths": "Perilaku kerja di atas ekspektasi. Orientasi pada Hasil dan Perekat Bangsa melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan."}', 'telegram:u100036', 24, 'ddbe1d3bf2a0e60830f5fc40a4574feb2f3ebe8fd42cde1d8488d7c706df239d');
INSERT INTO public.audit VALUES ('01a2156c-9647-7e26-9c62-ce94f5b5bf49', '2027-03-10 00:39:00+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{}', '{"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja."}', 'telegram:u100037', 25, '2b2b7cdc927de1e714215b2f44e3f2ed5c3cc76d647334b51581bab48fda0236');
INSERT INTO public.audit VALUES ('01a2156c-968f-7adf-8b3d-565b95d3ee60', '2027-03-10 00:39:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{}', '{"nextStep": "Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya."}', 'telegram:u100038', 26, '5b4227d0369b9e347d70e38419929cd6c3fae08e1b4e7cf83f8881879429d212');
INSERT INTO public.audit VALUES ('01a2156c-96d3-7f8a-b17c-74907bbb47cd', '2027-03-10 00:39:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.submit', '01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', '{"status": "rating"}', '{"ratings": {"H": {"value": 2}, "P": {"note": "Membantu loket lain tanpa diminta.", "value": 3}, "M.01": {"value": 1}, "M.02": {"value": 1}, "M.03": {"value": 1}, "M.04": {"value": 2}, "M.05": {"value": 1}, "M.06": {"value": 1}, "M.07": {"value": 1}, "M.08": {"value": 1}, "SK.01": {"value": 2}}, "feedback": {"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.", "nextStep": "Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.", "strengths": "Perilaku kerja di atas ekspektasi. Orientasi pada Hasil dan Perekat Bangsa melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan."}, "predicate": "good"}', 'telegram:u100040', 27, '30f63b2a612e7392e93dba9ca9993a1c99cae27c3145fe9e4e2427d2282e021f');
INSERT INTO public.audit VALUES ('01a2156c-9713-73cd-b7aa-e1909b8a5926', '2027-03-22 00:30:00+00', NULL, 'operator', 'roster.import', NULL, '{"hr": []}', '{"hr": ["01a2156c-9707-7f0e-9ad7-2930f2b5d8d4"], "rows": 24, "source": "roster.csv", "changed": 0, "created": 21, "notInFile": 0, "unchanged": 3, "emailChanged": [], "superiorChanged": 0}', NULL, 8, '5c23699970b3c903f1ffbdaf10007d19c97d439d0cd2e57feba6aa1ef58cb7c9');
INSERT INTO public.audit VALUES ('01a2156c-9730-73af-b814-e0e5bb1d647d', '2027-03-22 00:30:00+00', NULL, 'operator', 'holiday.put', NULL, NULL, '{"day": "2027-03-24", "name": "Cuti bersama daerah", "isWorkday": false}', NULL, 9, 'bf251c1f66fc8beda2678bc2c083699c6d6245ff810d7607c6d99c4c32bbbb96');
INSERT INTO public.audit VALUES ('01a2156c-9751-76d9-b48d-5b7375914cc7', '2027-03-22 00:30:00+00', NULL, 'operator', 'holiday.put', NULL, NULL, '{"day": "2027-04-02", "name": "Hari kerja pengganti", "isWorkday": true}', NULL, 10, 'a579d95d48bf3a26a84d40891d449262d583a3a9c755aeb62efa00084f5ba273');
INSERT INTO public.audit VALUES ('01a2156c-9798-771c-9c19-af6c65128276', '2027-03-22 00:30:00+00', NULL, 'operator', 'cycle.open', NULL, NULL, '{"name": "Evaluasi Kinerja Triwulan I 2027", "cycleId": "01a2156c-9790-730a-a9ff-f41605cf3899", "appraisals": 23}', NULL, 11, '9d712b663c19001ba1ed1ee8ac684500baad86c549e02cc9b070d3cf8a615067');
INSERT INTO public.audit VALUES ('01a2156c-a075-7747-b0a7-0a5aa07e62a1', '2027-03-22 00:30:00+00', NULL, 'operator', 'link-codes.issue', NULL, NULL, '{"people": ["01a2156c-9707-7f0e-9ad7-2930f2b5d8d4", "01a2156c-9707-7f0e-9ad7-292eac6bfa32", "01a2156c-9707-7f0e-9ad7-292f41490b59", "01a2156c-9707-7f0e-9ad7-2922a177d11a", "01a2156c-9707-7f0e-9ad7-2923a840b4a3", "01a2156c-9707-7f0e-9ad7-2926786776bf", "01a2156c-9707-7f0e-9ad7-291e8a80877f", "01a2156c-9707-7f0e-9ad7-29211c776bc4", "01a2156c-9707-7f0e-9ad7-2925b20b2106", "01a2156c-9707-7f0e-9ad7-2924a4e36ce5", "01a2156c-9707-7f0e-9ad7-29275fdceaee", "01a2156c-9707-7f0e-9ad7-29201609d626", "01a2156c-9707-7f0e-9ad7-292abc7c2df1", "01a2156c-9707-7f0e-9ad7-2929de9b8c6e", "01a2156c-9707-7f0e-9ad7-292896161000", "01a2156c-9707-7f0e-9ad7-292b459794fc", "01a2156c-9707-7f0e-9ad7-291fc62c8010", "01a2156c-9707-7f0e-9ad7-291cbde7394c", "01a2156c-9707-7f0e-9ad7-291dbe772d38", "01a2156c-9707-7f0e-9ad7-292c2495ff3b", "01a2156c-8f4d-7c71-ad4e-9c3b08946af3", "01a2156c-9707-7f0e-9ad7-292d7c5444f5"], "audience": "all-unlinked", "expiresAt": "2027-04-05T00:30:00Z"}', NULL, 12, '4a11efbeba9052ca2b2a134b25d3b15ab2e985ef58e52aeaf816efb34237671f');
INSERT INTO public.audit VALUES ('01a2156c-a27c-73eb-8341-c6b0b888092f', '2027-03-22 00:30:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-8f4d-7c71-ad4e-9c3b08946af3"}', 'telegram:u100043', 13, '2733de3199d227cb36c152e6a693452d83e1be5a1e5490106e7fd899826c8864');
INSERT INTO public.audit VALUES ('01a2156c-a2b9-766b-ad38-3ff870f50caa', '2027-03-22 00:30:45+00', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100044', 14, 'a5af7b457e6a89f26da6ab758b6e9339ec5fe4345eb2563511ba5ad8199d30d3');
INSERT INTO public.audit VALUES ('01a2156c-a386-7a41-8826-90b1d407da54', '2027-03-22 00:31:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-291cbde7394c"}', 'telegram:u100047', 15, '67a36bd459c03f42f3503081548271ec512024ad6f0b03788719c741bd989258');
INSERT INTO public.audit VALUES ('01a2156c-a3b8-7750-bf99-f68e77489e94', '2027-03-22 00:31:45+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100048', 16, 'f106a86db1d3b1a1350d23c5482aab50a399be472feb28f0d80982bd88c7e3e9');
INSERT INTO public.audit VALUES ('01a2156c-a41e-7bc7-9add-81679d0e9555', '2027-03-22 00:32:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-291cbde7394c"}', 'slack:i989132434203b55bf07011f9f7585b5384fb0a2b', 17, 'ba336fec1c4ca7d0bd6926caf4fe6ba481682e4a92b02f6db7bfa6299b03dbef');
INSERT INTO public.audit VALUES ('01a2156c-a4c5-79c1-8126-3427dea58894', '2027-03-22 00:33:00+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-291dbe772d38"}', 'telegram:u100051', 18, '92d8bf5fb630bd5602ea6680d97af474f903737ab2c3fe5b0abf96f0bbf385f3');
INSERT INTO public.audit VALUES ('01a2156c-a508-71d1-bacc-b5fe33122ed1', '2027-03-22 00:33:15+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100052', 19, '7eed256beb000cce2ce1aaf7604482779f0427d7029738d7f5467ccc427b5e74');
INSERT INTO public.audit VALUES ('01a2156c-a54c-7de1-a309-04fbf89a94e2', '2027-03-22 00:33:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-291dbe772d38"}', 'slack:i79f5097d08bff27a872b828ee9f5f7bb0bfa59c2', 20, 'dcd9ee9740935e752e2fa2bff909c5a3b7f14596f587542d1ae1cc3469fafe24');
INSERT INTO public.audit VALUES ('01a2156c-a5b0-72c2-8345-3d3bfba6bb9b', '2027-03-22 00:34:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-291e8a80877f"}', 'telegram:u100055', 21, 'b3ad0371e360688ee184fdc99c2c04b5966f858844ecd41c251d8673a8ed1b6e');
INSERT INTO public.audit VALUES ('01a2156c-a5c0-78c4-a491-e8a9d02ff679', '2027-03-22 00:34:45+00', '01a2156c-9707-7f0e-9ad7-291e8a80877f', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100056', 22, '399abc36843e01839c3e4ceae9019b889c947aa74689aaf38f914556f862405f');
INSERT INTO public.audit VALUES ('01a2156c-a5e9-7f05-a12d-fa25fa88ba7a', '2027-03-22 00:35:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-291e8a80877f"}', 'slack:i05c6a3702d28a52e41c7d9cee73415c44b6bf484', 23, '15ed8101f482aa4579f7b62f2b8cc0a05d226cd496b38146d9ddd8028ece97e7');
INSERT INTO public.audit VALUES ('01a2156c-a623-7ed2-a862-67cbfc973282', '2027-03-22 00:35:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b"}', 'slack:i6edb96490e9a38816790744ff76a9c28e4414ba3', 24, '5507892966ff998efa26b55f4f089f632566264ab9d9ec448f79565bd2c97f91');
INSERT INTO public.audit VALUES ('01a2156c-a6a1-7ef3-b1b5-2dbfd9efd9d4', '2027-03-22 00:36:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-291fc62c8010"}', 'telegram:u100059', 25, '99513f4b787c39dc8353a0eee0d58ecd0b0460d640e0e5ef006f66a5fd5c8651');
INSERT INTO public.audit VALUES ('01a2156c-a6b5-7819-b7c6-286c3df87211', '2027-03-22 00:36:45+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100060', 26, '8af4e19b47868ef7fc02b52d52417abb24784a3adae4450cfd9ca2c6aca87901');
INSERT INTO public.audit VALUES ('01a2156c-a702-7a55-9f56-6f0b8b162a3f', '2027-03-22 00:37:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-29201609d626"}', 'slack:i648dbcb79fca0e5e5cf6001f5c5afc8d143bc7b5', 27, 'e04776582bd4ddf8e1b094f6b2242e53e73be3f4a2ace3d3e762a6b19ec30c46');
INSERT INTO public.audit VALUES ('01a2156c-a734-7216-ae72-0a3034b26998', '2027-03-22 00:37:30+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'none', 'privacy.accept', NULL, NULL, NULL, 'slack:i4589e277e37cf330e0a0f8e259700d60ca98be5b', 28, 'f615365ed5c87693f4d5a1ecb68636870a1cc7fc8bd54394f350445144f2505c');
INSERT INTO public.audit VALUES ('01a2156c-a7b6-7603-a4d8-5007aa08b4a4', '2027-03-22 00:38:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-29211c776bc4"}', 'telegram:u100063', 29, 'cb1c56b9d930a8c84c52a047ec0678686a617cc257b99d923a5ad20bb8378275');
INSERT INTO public.audit VALUES ('01a2156c-a81f-7df0-95c5-b1f6e14a4e8a', '2027-03-22 00:38:30+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100064', 30, '1629833f5c563334294056a33218c6d7f6c47b3b437af8e354bede0bfbf84486');
INSERT INTO public.audit VALUES ('01a2156c-a910-78a9-830e-af880e734762', '2027-03-22 00:39:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-2922a177d11a"}', 'telegram:u100067', 31, 'da114551ddafa9a57e8c15f47098f945c329cac12d90a2d71293d6b18426b313');
INSERT INTO public.audit VALUES ('01a2156c-a924-7857-88de-c5ee9cf2d2a3', '2027-03-22 00:39:30+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100068', 32, '7153762c61a2c0d3cb5f26c608f24a55f8f644297c9ce96798c23966e939e07c');
INSERT INTO public.audit VALUES ('01a2156c-a9ab-7e2d-bfbd-83cc06d731f0', '2027-03-22 00:40:00+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-2922a177d11a"}', 'slack:iea1650058fdc46093e9ff4951dbe08f8e0913409', 33, '331884c055a4039589c3207d0d9d23db95a9879e1b076c643fff160adbf85f6b');
INSERT INTO public.audit VALUES ('01a2156c-aa77-7104-a046-39ac0d4c4ad8', '2027-03-22 00:40:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-2923a840b4a3"}', 'telegram:u100071', 34, 'c6dcaa5b0e853675e67171ab2176f45dad3af5c4a0ad9db275fe43c21fe5e06a');
INSERT INTO public.audit VALUES ('01a2156c-aa94-7958-8dd2-110120604147', '2027-03-22 00:41:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100072', 35, '4e001025a59e4d2a80762355b9b7d1ed079ad5edbdf6fb9d165d402c91b77612');
INSERT INTO public.audit VALUES ('01a2156c-aaf2-7d35-bed5-77c26ee6ee06', '2027-03-22 00:41:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-2923a840b4a3"}', 'slack:i7fb38ed177ffad27836851a6c2c1c6d807fa98c1', 36, '9c866728c327c50a7d342c54fcbe2da7f95f3ad9095e3b43db969bd6111348bc');
INSERT INTO public.audit VALUES ('01a2156c-aba6-755c-a38e-34c418dbde3d', '2027-03-22 00:42:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-2924a4e36ce5"}', 'telegram:u100075', 37, '8b5c30795b5ce3444d702f094cb306c5d9446fbd460fe2d8aed09fe8cd544656');
INSERT INTO public.audit VALUES ('01a2156c-abc1-7c85-9b62-5124b65fac12', '2027-03-22 00:42:30+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100076', 38, 'f73eae2900a1dbf84047bfc6406f9779dcb8f2ed810ff9c667fabf368cd97909');
INSERT INTO public.audit VALUES ('01a2156c-ac0a-7f91-9290-10d01f2098af', '2027-03-22 00:43:00+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-2924a4e36ce5"}', 'slack:i9330f3778b8f0a736c43903ced74e64cdf6766c2', 39, 'c7123dc65cc0d2acc420bc1f6dcff49b6b411d7bd4c7039473aac6c819cbde7f');
INSERT INTO public.audit VALUES ('01a2156c-ac77-7373-a0ac-bc9e90e04efc', '2027-03-22 00:43:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-2925b20b2106"}', 'telegram:u100079', 40, 'b910117d394d7fee3b0a0c8cf1c43d1e61e75c564fc79885ba5cc7a073c39ea4');
INSERT INTO public.audit VALUES ('01a2156c-acc0-7e88-bc0c-9138841e2369', '2027-03-22 00:44:00+00', '01a2156c-9707-7f0e-9ad7-2925b20b2106', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100080', 41, '1dcf75c1748bcdfc5041485fc8f7d271439d74491706513e948881ab461b92ce');
INSERT INTO public.audit VALUES ('01a2156c-aceb-71ed-813c-e634e52b00d1', '2027-03-22 00:44:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-2925b20b2106"}', 'slack:i071356b0e35c2d83275b0c83856dca2e8c97c923', 42, 'b39f6ada05a578961b634ee030609c0f3d03194339e5493daa853ef5c4aa988b');
INSERT INTO public.audit VALUES ('01a2156c-adb8-7362-9806-acbf952f5599', '2027-03-22 00:45:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-2926786776bf"}', 'telegram:u100083', 43, '7ae7c4815fc4e6df8393016c3914f0db2c3dfd4f69bc7b6d7f771284ceb15cab');
INSERT INTO public.audit VALUES ('01a2156c-add6-70da-a00f-db62c74f44b3', '2027-03-22 00:45:30+00', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100084', 44, '54bb519bf35a6ab42004bcc8e6b7180b0f348cd5aa5e14dd94ab05730f6bc161');
INSERT INTO public.audit VALUES ('01a2156c-ae2e-7df0-99fc-897bf229d0d1', '2027-03-22 00:46:00+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-2926786776bf"}', 'slack:i8326b2798499ef5e15a3dfbd0473d7124611d670', 45, 'cccd8b4690fe4da0a3f17d56e1d7bcd953c6e98b3db4d6bc59d0c311e6456407');
INSERT INTO public.audit VALUES ('01a2156c-aeaf-7db2-bf3f-137510408dd8', '2027-03-22 00:46:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-29275fdceaee"}', 'telegram:u100087', 46, 'bbda68d1df9350879239f7e88713935fcef6c9309ac3cdcd017794e502c75b35');
INSERT INTO public.audit VALUES ('01a2156c-af00-7a1b-b0c3-69044b5daa08', '2027-03-22 00:47:00+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100088', 47, '8811bfed6ce1e16fe5626927dd89c5bacb2a30f61edb4b847e0b0887ec00ad45');
INSERT INTO public.audit VALUES ('01a2156c-af7f-7d51-86dd-844a394e4ee5', '2027-03-22 00:47:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-292896161000"}', 'telegram:u100091', 48, '45fb462d7086d7de8c35a512954cf25e4d22039bf3964c5f39075cdf816679f5');
INSERT INTO public.audit VALUES ('01a2156c-afa1-7aac-9f16-8ea0563ef3d6', '2027-03-22 00:48:00+00', '01a2156c-9707-7f0e-9ad7-292896161000', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100092', 49, '639834d0adf27ce979ba1df45fb76c110d9324380135092fa468f171030937b7');
INSERT INTO public.audit VALUES ('01a2156c-b004-7de9-912a-9adb2c462576', '2027-03-22 00:48:45+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-2929de9b8c6e"}', 'telegram:u100095', 50, '344981633aa246745e4c0b8feecfc9b96e992fe4b21662cdeda355eacfbc8776');
INSERT INTO public.audit VALUES ('01a2156c-b053-7579-babc-22b4019125e1', '2027-03-22 00:49:30+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-292c2495ff3b"}', 'slack:iec98423e0ad2fdadf5ba3fb05177f9cc47cc1f11', 51, 'e00f36e921d17f4839a747dd924fcc918cac68ddd094e1a1485f2a422b0e2eb0');
INSERT INTO public.audit VALUES ('01a2156c-b074-7502-b8a5-3e1c9f87d7be', '2027-03-22 00:49:45+00', '01a2156c-9707-7f0e-9ad7-292c2495ff3b', 'none', 'privacy.accept', NULL, NULL, NULL, 'slack:i214a3bdf3a6306109acf9d2a65e42968e9c3eff8', 52, 'a2060db45d63da30cb61b0ba2d36f4e46d31767f1f8d6726371c53d8ea10c2a9');
INSERT INTO public.audit VALUES ('01a2156c-b0c2-759c-95a3-8a1ae11cf350', '2027-03-22 00:50:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-292d7c5444f5"}', 'slack:idbab3aa8dfbfaa4bf672020d5799636354cb0460', 53, '881cf0a66b6147a4836f4cc1531f110ff3a99fb9992b8ddfa4db162972db2cae');
INSERT INTO public.audit VALUES ('01a2156c-b0ea-7eed-8e41-823f7fa9affe', '2027-03-22 00:50:30+00', '01a2156c-9707-7f0e-9ad7-292d7c5444f5', 'none', 'privacy.accept', NULL, NULL, NULL, 'slack:i0844414bd5c00890b3eb8bbb63fc20bf8aab876d', 54, '67d2d9dc2ca315d4053c81486e120989183079aa1005ac55cad4d20d3389d6b3');
INSERT INTO public.audit VALUES ('01a2156c-b1ba-714b-86be-eb30cc81ee03', '2027-03-22 00:51:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-292eac6bfa32"}', 'telegram:u100099', 55, '3c1179cee601f3e8a2133db7fbdce91163a502890d5c09a4abcb98db84d0e2f9');
INSERT INTO public.audit VALUES ('01a2156c-b1ea-79b5-afcd-fa87f7a23624', '2027-03-22 00:51:30+00', '01a2156c-9707-7f0e-9ad7-292eac6bfa32', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100100', 56, 'fdd3f4b9ddfb9d07575c20bb950ab4af8c5f4a40d4045b8874d6ca2b918f7f85');
INSERT INTO public.audit VALUES ('01a2156c-b299-77e7-8e27-75eab40911b5', '2027-03-22 00:52:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "code", "personId": "01a2156c-9707-7f0e-9ad7-292f41490b59"}', 'telegram:u100103', 57, '94a8aacc84be5e3c10ecd68b0f9d0735403cbf0af58de483a5d2ab250432fe59');
INSERT INTO public.audit VALUES ('01a2156c-b2b4-718b-96cd-a434137f8045', '2027-03-22 00:52:30+00', '01a2156c-9707-7f0e-9ad7-292f41490b59', 'none', 'privacy.accept', NULL, NULL, NULL, 'telegram:u100104', 58, '438b58f17c952c0679ff8003b5d4be95f9923e8c7063878f71783806ce1d2b6a');
INSERT INTO public.audit VALUES ('01a2156c-b67e-7c72-a0f2-806113bee206', '2027-03-22 02:23:00+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.01": null}', '{"M.01": {"value": 2}}', 'telegram:u100106', 1, '2dd19e9585b7239f282d75054a6fa9cdc6cdcb70472b88d20f0e2caa22bccbe4');
INSERT INTO public.audit VALUES ('01a2156c-b72e-79bc-bcc0-c47ac121afc0', '2027-03-22 02:23:15+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.02": null}', '{"M.02": {"note": "Notulen rapat mingguan saya susun\ndan bagikan pada hari yang sama."}}', 'telegram:u100107', 2, '5737a4d1d7791d91efade82c3ce8e05853c6d6f2205d14858fe234566e50bc63');
INSERT INTO public.audit VALUES ('01a2156c-b77a-7733-8854-2185a6c3bf3d', '2027-03-22 02:23:30+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.02": {"note": "Notulen rapat mingguan saya susun\ndan bagikan pada hari yang sama."}}', '{"M.02": {"note": "Notulen rapat mingguan saya susun\ndan bagikan pada hari yang sama.", "value": 1}}', 'telegram:u100108', 3, '665db968eb62cbe0f89536be33074e34f4bd4b61ea77a45d65b42f1aab69398a');
INSERT INTO public.audit VALUES ('01a2156c-b7c7-7cb3-8ac0-cb277b9ed76f', '2027-03-22 02:24:00+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.03": null}', '{"M.03": {"unobservable": "no-occasion"}}', 'telegram:u100110', 4, 'df1ae6c42a2e0729f493729be87afe8bdb582e581b98c96bae1cf78d39a63ff9');
INSERT INTO public.audit VALUES ('01a2156c-b7f2-7976-abd7-381393b2b285', '2027-03-22 02:24:15+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.04": null}', '{"M.04": {"value": 0}}', 'telegram:u100111', 5, 'abdebe44e149b6a0f0d561d60fb0673b82761a5daa85dc7e778e5dc41e633427');
INSERT INTO public.audit VALUES ('01a2156c-b83c-77d8-81ce-f5b4f2d35db6', '2027-03-22 02:24:30+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.05": null}', '{"M.05": {"value": 1}}', 'telegram:u100112', 6, '05b705c8808dd9fa91c89a8293951c1d301ba12a5f6afccd43be5af57e8b1ab5');
INSERT INTO public.audit VALUES ('01a2156c-b858-74cf-afe7-29b7b95443cc', '2027-03-22 02:24:45+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.06": null}', '{"M.06": {"value": 1}}', 'telegram:u100113', 7, 'd62051c6b45707f1c5c52d073309665222ee6e870dca82b82e1379ce3e38e25d');
INSERT INTO public.audit VALUES ('01a2156c-b892-75a1-a3ac-78819f55f09d', '2027-03-22 02:25:00+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.07": null}', '{"M.07": {"value": 1}}', 'telegram:u100114', 8, '6e350a25471114e206e9fffd23523da81c479119a0f14581f2209c12ee52612c');
INSERT INTO public.audit VALUES ('01a2156c-b8b0-72b8-851f-e62e105cf174', '2027-03-22 02:25:15+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"M.08": null}', '{"M.08": {"value": 2}}', 'telegram:u100115', 9, '3c440d6156e66674c372da0106ccd4f7c1f68a0540404fbe4cbdfc6a6098d389');
INSERT INTO public.audit VALUES ('01a2156c-b8c7-7e0c-b17d-0f95c081b341', '2027-03-22 02:25:30+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"SK.01": null}', '{"SK.01": {"value": 1}}', 'telegram:u100116', 10, '3d6b314691d558505a9b01724fbb57ad617b99db04cbe8f90e54e5476a5b6f65');
INSERT INTO public.audit VALUES ('01a2156c-b92c-7510-a038-d41218e06f79', '2027-03-22 02:25:45+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100117', 11, 'e7cc15af4729c476705bb0c32d9dd7520e92408222bf55e843e2689e55493bba');
INSERT INTO public.audit VALUES ('01a2156c-b94f-76e7-a510-c8fe53b360b9', '2027-03-22 02:26:00+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100118', 12, 'd1336c5ab35733c24f14a6a984fae621a3345c07f3e888a1b93605d78e653ff4');
INSERT INTO public.audit VALUES ('01a2156c-b993-7212-884a-dd5d4f462e03', '2027-03-22 02:26:15+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100119', 13, 'afad48c98d21ba74734363b54e23000c2e2824b172507147abae3ba23cf9f519');
INSERT INTO public.audit VALUES ('01a2156c-b9bf-77e6-addf-b4c0c2596446', '2027-03-22 02:26:30+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100120', 14, '4abc0d6f2879c3f941ae33ec89e430b1bd172dae369521b9c810fb99958b0f16');
INSERT INTO public.audit VALUES ('01a2156c-b9ed-7fee-9957-4076b6b0208a', '2027-03-22 02:26:45+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100121', 15, 'fe0ef8a352a1b3a2d05fd416edf70acffe34ce10e79048a899f096b444a5d1a9');
INSERT INTO public.audit VALUES ('01a2156c-ba10-7918-9a4d-713962f24e0d', '2027-03-22 02:27:00+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100122', 16, 'b19b945e830f6ad616363cb177dd37006704c9d930ba93f4931a67e77360c1dc');
INSERT INTO public.audit VALUES ('01a2156c-ba32-75c6-89b1-bb8fc3bde4e7', '2027-03-22 02:27:15+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100123', 17, '67b3e082082315d60bd38719b7365e539e2ad4b2986f8dc9a7a28b8c697a7161');
INSERT INTO public.audit VALUES ('01a2156c-ba5d-7238-ac37-4a40b16189b6', '2027-03-22 02:27:30+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100124', 18, 'cc481bfb47bed0e8cdc2da64e51ae8afa8c29eaa42beb9c4782f4e9b8b6564dc');
INSERT INTO public.audit VALUES ('01a2156c-baa2-741a-9a69-cd846769894c', '2027-03-22 02:28:00+00', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'self', 'self.submit', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"status": "self-assessment"}', '{"status": "submitted"}', 'telegram:u100126', 19, '34b7b4f6c04667d3466abe6370ed5c7f305309b1e200a87e7ddfc0e5e973fb15');
INSERT INTO public.audit VALUES ('01a2156c-bb11-7440-8274-414e89c04583', '2027-03-22 02:28:30+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.01": null}', '{"M.01": {"value": 1}}', 'slack:i6c3f454e449aba6980b13dac03e8d424f30d353e', 1, '5d9dd35cca27d76c2166e55266b9d2a30a5500ba0efd1f47578d8e62f72a1960');
INSERT INTO public.audit VALUES ('01a2156c-bb53-77f4-9f6e-cc846f979e5a', '2027-03-22 02:28:45+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.02": null}', '{"M.02": {"value": 1}}', 'slack:i9b74b4332bebaca8c9c91a738b72a655073a1645', 2, 'e8c5971e7a0aa58931cc55cf545c7b3583a9f0bebdef9682268f88b55248b820');
INSERT INTO public.audit VALUES ('01a2156c-bba6-755b-ba7d-c3b02c0fb573', '2027-03-22 02:29:00+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.03": null}', '{"M.03": {"value": 2}}', 'slack:i8ac5601aa79fe079c3b70a7cb33d3137bf7b0522', 3, '319f55a2ab184fbc472b4c1508fc00eb0c2601ffcb2daca456f45b58d2f0282e');
INSERT INTO public.audit VALUES ('01a2156c-bbcf-7ed0-ba73-3b73ac94d0d3', '2027-03-22 02:29:15+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.04": null}', '{"M.04": {"value": 1}}', 'slack:iae34e8524c6c68698ac975de0048659f778bf102', 4, 'b4121f4dcaa68e8d93412e5c7cc54a1a4b4f96568efd59d21e3558fe1bb92477');
INSERT INTO public.audit VALUES ('01a2156c-bbf2-70b8-90aa-66b47812ac3f', '2027-03-22 02:29:30+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.05": null}', '{"M.05": {"value": 1}}', 'slack:i1541d5803a61c1a2b3739a485a0f352c1393f083', 5, '97d16842918d0b865b123a1ea676042d58d83a79e374cfde99df143334efcd3a');
INSERT INTO public.audit VALUES ('01a2156c-bc0d-745a-ad68-a9f1b5b98fdc', '2027-03-22 02:29:45+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.06": null}', '{"M.06": {"value": 1}}', 'slack:i7ff792db49071c7eca7258ebf96b4e432793dd82', 6, '72cb8f818ab89f054b525e39a415d814bc32ac2ffadfbf4d7e7241d5da28be0e');
INSERT INTO public.audit VALUES ('01a2156c-bc31-78a6-b6a7-426d32d61620', '2027-03-22 02:30:00+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.07": null}', '{"M.07": {"value": 1}}', 'slack:iaa03f56a47bf8561095d7ba0017c3da78414ae2c', 7, 'a78f06bff14f094aac11987da428e16839f08ed9bc2cd863173f6dd8c55d8b87');
INSERT INTO public.audit VALUES ('01a2156c-bc4c-7b89-a9da-9f556c34a159', '2027-03-22 02:30:15+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"M.08": null}', '{"M.08": {"value": 1}}', 'slack:i576f2299acb4e8749f9a0b5fc3695a64c43b81f6', 8, 'bef33566f0559e7cde853854398706724896384711a87979d5ed75a8432e3046');
INSERT INTO public.audit VALUES ('01a2156c-bc66-768e-ac91-f69fff3e0bfd', '2027-03-22 02:30:30+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"SK.01": null}', '{"SK.01": {"value": 2}}', 'slack:i1ba78a795f62048ee8e272e57148d36973b254b4', 9, '6d33b8d1ed766173cae420f941faad180921363fd89b77b2b054eb077f170b92');
INSERT INTO public.audit VALUES ('01a2156c-bc8a-741b-9efb-5e305b6ab40d', '2027-03-22 02:30:45+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.1": null}', '{"B.1": {"value": 2}}', 'slack:id1ada8a3c8bef15ec84c1d241885ec9d64d6079c', 10, 'a06cd25e8ca63162c31c6f3c58a53d8841e24b6983fc26fc4346a0e657c072f6');
INSERT INTO public.audit VALUES ('01a2156c-bca2-7e3b-b977-a6432c789d29', '2027-03-22 02:31:00+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.2": null}', '{"B.2": {"value": 3}}', 'slack:i6008db4d64306e6d5e601ade3dca65b88566ba72', 11, '6d475a7cc0b6dcb61026b01879a83284b3f6729be7ab3cec752d750ccbf4be21');
INSERT INTO public.audit VALUES ('01a2156c-bcf3-7767-8c98-a771af188735', '2027-03-22 02:31:15+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.3": null}', '{"B.3": {"value": 2}}', 'slack:i3435d19a98e25295ec5c5d2040fba370ea853f6d', 12, '67184220667dd55756779c37b10ab83c15bbd5921d1713e3920c161a0d8d49d8');
INSERT INTO public.audit VALUES ('01a2156c-bd0f-7482-991a-75c6e159968c', '2027-03-22 02:31:30+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.4": null}', '{"B.4": {"value": 2}}', 'slack:iebabf16251764ef29a5f21eaf92cb73a5ac0624c', 13, '76b0c5c20aaabb97edd4a805a8886ff607b7ed4fe9aef80cb9125a3e392c401f');
INSERT INTO public.audit VALUES ('01a2156c-bd4a-7810-99bd-def0fe31f2ef', '2027-03-22 02:31:45+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.5": null}', '{"B.5": {"value": 1}}', 'slack:i41547f5d22ad4002ec97e6266ac83c4a45032baa', 14, '95ead76513fafdbdc4018bc6659a38a1ff854fb83c66be45837540e88bc20fc3');
INSERT INTO public.audit VALUES ('01a2156c-bd6c-7fff-9e72-46d00a51333c', '2027-03-22 02:32:00+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.6": null}', '{"B.6": {"value": 2}}', 'slack:iffe28ebafafd7ab5033261ae77487e57e1fb2b2b', 15, 'f97308ba87423901511475919f453bfd418fc03c229510543a27008617e6c6a4');
INSERT INTO public.audit VALUES ('01a2156c-bd97-77de-81ca-a185b02cc5b8', '2027-03-22 02:32:15+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"B.7": null}', '{"B.7": {"value": 2}}', 'slack:i19402330187710a84c90ffb58756b98b300e4def', 16, '6939bb5b39a57d7b6bd7997351bd978ee603a99da15802dc643d5e4b9e8b769d');
INSERT INTO public.audit VALUES ('01a2156c-bdc8-769e-bbd2-5db288141539', '2027-03-22 02:32:30+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"R.1": null}', '{"R.1": {"value": 2}}', 'slack:i42b2b248f5e5fd4005a5ae6c8ee5d04657e38b05', 17, 'cbd40d13ab638d0065b416e65baf0f696c8943c0028845e2da72b0873087e322');
INSERT INTO public.audit VALUES ('01a2156c-be16-7700-8f43-538be5ab0133', '2027-03-22 02:33:00+00', '01a2156c-9707-7f0e-9ad7-29201609d626', 'self', 'self.submit', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"status": "self-assessment"}', '{"status": "submitted"}', 'slack:iee0f7dc25f27f75082c66546001a6d7cf4917ea9', 18, 'ff650ede20082e2b53da0645623c808a7536195e47f01d2d7f2c6339ddccb296');
INSERT INTO public.audit VALUES ('01a2156c-befb-7207-9ebb-d2d3bf500d52', '2027-03-22 02:33:30+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.01": null}', '{"M.01": {"value": 2}}', 'telegram:u100128', 1, '634d2c834a82ee405599b02852cbf7af2fbc41c3eb5b5a60b7e42aeb798f838d');
INSERT INTO public.audit VALUES ('01a2156c-bf54-77ab-888f-e81cabc65879', '2027-03-22 02:33:45+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.02": null}', '{"M.02": {"value": 2}}', 'telegram:u100129', 2, '16610053512720668bd302876dc92ad201bb6c6328855f6bbfadb699eae98916');
INSERT INTO public.audit VALUES ('01a2156c-bf88-79d8-ad5e-9d22cc7f79aa', '2027-03-22 02:34:00+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.03": null}', '{"M.03": {"value": 2}}', 'telegram:u100130', 3, 'dee325b428f512c15b29743512064d1517a49156bea2377b274a07804ded6faf');
INSERT INTO public.audit VALUES ('01a2156c-bfa3-7950-82bb-873461fe4857', '2027-03-22 02:34:15+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.04": null}', '{"M.04": {"value": 2}}', 'telegram:u100131', 4, 'f4861fe7e6d71d2d1a62748ba3ff90b128e3178da5f1984423052e3faa679589');
INSERT INTO public.audit VALUES ('01a2156c-bfb4-7050-b8e3-a0ddc03b56de', '2027-03-22 02:34:30+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.05": null}', '{"M.05": {"value": 1}}', 'telegram:u100132', 5, 'f2aca75458c755b7b95b7f3147a6f9aaee50bd00a8081656311205ac9775d523');
INSERT INTO public.audit VALUES ('01a2156c-bfd9-7c15-96b9-742477a35128', '2027-03-22 02:34:45+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.06": null}', '{"M.06": {"value": 2}}', 'telegram:u100133', 6, 'c358485219d924f41c6eeaa44c4f3fc4d1156ef3425a0e718e9616c5a3069b92');
INSERT INTO public.audit VALUES ('01a2156c-c001-7ffb-a073-166129936a0e', '2027-03-22 02:35:00+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.07": null}', '{"M.07": {"value": 2}}', 'telegram:u100134', 7, 'a226efdf234899f8555b8c346aa9f686dc4fc4357e81cb61f203e07718d1f33a');
INSERT INTO public.audit VALUES ('01a2156c-c017-7578-bd16-482261167535', '2027-03-22 02:35:15+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"M.08": null}', '{"M.08": {"value": 2}}', 'telegram:u100135', 8, 'daf339443599d79107d92e89b93fa5af3fa68e8d83c7573934c34604fe29b4b3');
INSERT INTO public.audit VALUES ('01a2156c-c032-7f57-8412-232588cf3bab', '2027-03-22 02:35:30+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"SK.01": null}', '{"SK.01": {"value": 2}}', 'telegram:u100136', 9, '2923bfcd5c54f03b885d1477e2c1d25f115dc03b6ac19b8a1c5a6183ecf58440');
INSERT INTO public.audit VALUES ('01a2156c-c05c-72c9-8cb2-667fa9139568', '2027-03-22 02:35:45+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100137', 10, '78afb383bc692c8e11ce01d19c7b8748e901054899847a9488dc34207e0d8d8b');
INSERT INTO public.audit VALUES ('01a2156c-c07c-7972-bb24-130e561d949a', '2027-03-22 02:36:00+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100138', 11, 'cdc7a9b7f575f521c1fa94fe46362f3b65d4cde7cedbdaf63abfcddcd028754f');
INSERT INTO public.audit VALUES ('01a2156c-c09f-75e6-b0ab-dbe66eaa4d14', '2027-03-22 02:36:15+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100139', 12, '6ac3ae8617b4ab221d1e49be15791b02ec6c41f8e9e4b1ef7e58b94fa3490d9d');
INSERT INTO public.audit VALUES ('01a2156c-c0bb-7151-84dc-dffcde16feec', '2027-03-22 02:36:30+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100140', 13, '8163a0e38a9aa4408db39b22e895a9c4d255fd6781b9b1005ea95a6461b51df1');
INSERT INTO public.audit VALUES ('01a2156c-c0fd-735f-a39b-22179e3dd90d', '2027-03-22 02:36:45+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100141', 14, 'c852b9ecbe94089bf40ed1ef687e6b8aa46b5e0af5da9d05c5dbcfbc901a48ee');
INSERT INTO public.audit VALUES ('01a2156c-c124-7b28-bc70-73cb165b36bc', '2027-03-22 02:37:00+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100142', 15, 'a03a94b0bd633117d5c21ba36f8ccd8c790477aecea48ff4c79649729d033a8f');
INSERT INTO public.audit VALUES ('01a2156c-c190-7705-b0d6-d5b7e82450d1', '2027-03-22 02:37:15+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100143', 16, 'f31aff394ac2a4915ab8c801abf96a7e472828705e603b5bb72d9ecb1fc98c7a');
INSERT INTO public.audit VALUES ('01a2156c-c1de-7546-b751-712803d174a9', '2027-03-22 02:37:30+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100144', 17, '48d99c09787e2ed5cecb730ee1925f0bd0832b3aecab937d69d9e1079905cdc0');
INSERT INTO public.audit VALUES ('01a2156c-c27a-7197-8530-cb812c9285e3', '2027-03-22 02:38:00+00', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'self', 'self.submit', '01a2156c-9790-730a-a9ff-f408536b47e7', '{"status": "self-assessment"}', '{"status": "submitted"}', 'telegram:u100146', 18, '655f63c7eddbb66754d8b566edc908d002cdbc37b59192715cb09fe4c8df5461');
INSERT INTO public.audit VALUES ('01a2156c-c2ab-7fa9-9ef6-bf6b75f51133', '2027-03-22 02:38:30+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.01": null}', '{"M.01": {"value": 1}}', 'telegram:u100148', 1, '64dc5b79a564d55e2c072d35a225ce65dcab968c98db64fb67fb2e7e4a713f3f');
INSERT INTO public.audit VALUES ('01a2156c-c2c1-73a5-9691-71081677eb6d', '2027-03-22 02:38:45+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.02": null}', '{"M.02": {"value": 1}}', 'telegram:u100149', 2, 'fe29c4c70260f0861ca008d594c7f3a4e1f4c2e18d9e551a3e26d734c533c477');
INSERT INTO public.audit VALUES ('01a2156c-c2d4-79e7-9608-cc1c85f26415', '2027-03-22 02:39:00+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.03": null}', '{"M.03": {"value": 1}}', 'telegram:u100150', 3, '762484c68fadb49faaa2270f1a81f23b73eaa6c11ba7f97c2040326671633fc5');
INSERT INTO public.audit VALUES ('01a2156c-c2ef-7bd8-9232-95e9be064011', '2027-03-22 02:39:15+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.04": null}', '{"M.04": {"value": 1}}', 'telegram:u100151', 4, '493f7ef736440542ded286c1780f22145802776a044bb6c9738f77434149d12b');
INSERT INTO public.audit VALUES ('01a2156c-c314-7e05-a926-737687a94074', '2027-03-22 02:39:30+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.05": null}', '{"M.05": {"value": 2}}', 'telegram:u100152', 5, '7bd20e914765de3effe8d1a6b25521db1310e1b13adc1b2e2894983a90bbe245');
INSERT INTO public.audit VALUES ('01a2156c-c330-7c59-abcd-4fafeda80839', '2027-03-22 02:39:45+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.06": null}', '{"M.06": {"value": 1}}', 'telegram:u100153', 6, 'c0f8faa1511541eb8c5505bffdfd81c9e6b5dfb60fb5c8c66b4113180cf928a0');
INSERT INTO public.audit VALUES ('01a2156c-c35a-7458-9bd6-a7b873a286e2', '2027-03-22 02:40:00+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.07": null}', '{"M.07": {"value": 1}}', 'telegram:u100154', 7, '61549a6f6fa6e5f69c5b139610b01c79900407d99faec829d859342dd34762a7');
INSERT INTO public.audit VALUES ('01a2156c-c381-7a5b-b4b8-afcfedcbade0', '2027-03-22 02:40:15+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"M.08": null}', '{"M.08": {"value": 1}}', 'telegram:u100155', 8, '4e3265239e769cc55f7f966712e46e63c32e74037d05bbacbeff0431c622f843');
INSERT INTO public.audit VALUES ('01a2156c-c38e-7da1-9f41-48183e24a850', '2027-03-22 02:40:30+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"SK.01": null}', '{"SK.01": {"value": 1}}', 'telegram:u100156', 9, '96d2133a52447311c2bcd3b4b542e2c7cf4b008af2acab7ecca3844f38e9f4b5');
INSERT INTO public.audit VALUES ('01a2156c-c3a3-71a7-9ac8-ee9b17de19f3', '2027-03-22 02:40:45+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100157', 10, '68f37fa738da63c641a2ee1f4d1649c97b002e2a2df0b46712c17171e6e75829');
INSERT INTO public.audit VALUES ('01a2156c-c3c6-75b1-be14-b64fe1bf91bb', '2027-03-22 02:41:00+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100158', 11, '5484d789497ecb41107889d32e7fdcb7dbac9ea96dbb3b78914477864003d221');
INSERT INTO public.audit VALUES ('01a2156c-c3f1-7e33-a2ca-461bcd2cfe6b', '2027-03-22 02:41:15+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100159', 12, 'fc790eba0a00cecc8fa7d068a44c85f0b016a321a58374b73e516782b15c5c7b');
INSERT INTO public.audit VALUES ('01a2156c-c40b-79e5-a3e3-e5ab8d7b06c0', '2027-03-22 02:41:30+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100160', 13, '71399ad074c84a8c8a8259fb28e7e06f6928dea10cf893cecd181ecc232c7e93');
INSERT INTO public.audit VALUES ('01a2156c-c42a-7ca5-9f46-761cc6870a13', '2027-03-22 02:41:45+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100161', 14, '10d25155600727e9878289d060690efb99ef0c4df5bee49f7015cc9fbf4cd8ef');
INSERT INTO public.audit VALUES ('01a2156c-c450-718d-b2f6-b4c78fd35933', '2027-03-22 02:42:00+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100162', 15, '18908aa6646925518029df854d6c8d6bf9f4367f0231a0605007129fb1e4f448');
INSERT INTO public.audit VALUES ('01a2156c-c48a-7316-96c3-8ea7938f3e2a', '2027-03-22 02:42:15+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100163', 16, '603bf1e201d96779ef33f114a9e73fb8787f32e4dbe0416f1901bcac68f6a9a9');
INSERT INTO public.audit VALUES ('01a2156c-c4a9-70f5-bf49-b5f0a034ac90', '2027-03-22 02:42:30+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100164', 17, 'b604f1c270d2965cfc7549df8f82d2fac6ef7cedc1092c151748544c23aff69a');
INSERT INTO public.audit VALUES ('01a2156c-c523-7409-8d05-9a9fe5200a87', '2027-03-22 02:43:00+00', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'self', 'self.submit', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"status": "self-assessment"}', '{"status": "submitted"}', 'telegram:u100166', 18, 'e3d8e1f8f89b591a4df742fdc0b54eec445e8fcc4181fe285c035fd080ced7a7');
INSERT INTO public.audit VALUES ('01a2156c-c557-75cf-ad34-5f54cf9bb203', '2027-03-22 02:43:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.01": null}', '{"M.01": {"value": 1}}', 'telegram:u100168', 1, 'e57c0ad21f80f2e4c9e5d3f917de4578fa3bcfb0e2bf60e27706baaa05cdba2a');
INSERT INTO public.audit VALUES ('01a2156c-c579-75e5-a457-fe7ff9d25103', '2027-03-22 02:43:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.02": null}', '{"M.02": {"value": 2}}', 'telegram:u100169', 2, 'e7cdbdc26e950f8797fc7f287e28e72c33033afc753aab251b9da22ed5f3fb85');
INSERT INTO public.audit VALUES ('01a2156c-c5a4-7545-bba9-c3b893c676fc', '2027-03-22 02:44:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.03": null}', '{"M.03": {"value": 1}}', 'telegram:u100170', 3, 'd11c039b5a2b7ae391cead687e8f7c0932a31dacc23e1c07e2d92baab8d0c067');
INSERT INTO public.audit VALUES ('01a2156c-c5d1-7914-a8c7-e97ce683d7e3', '2027-03-22 02:44:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.04": null}', '{"M.04": {"value": 1}}', 'telegram:u100171', 4, '1d5e4f626315712394839961c9d06b6a496d4bb53abb958cd48e3c911cfec43b');
INSERT INTO public.audit VALUES ('01a2156c-c606-7a5a-9dba-32b0347943d1', '2027-03-22 02:44:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.05": null}', '{"M.05": {"value": 1}}', 'telegram:u100172', 5, '7a9f43c1dee1459202122b4fe890a63e50d6813d304d8a3af946e1296e2f7b3d');
INSERT INTO public.audit VALUES ('01a2156c-c62f-7dbd-be0c-277a21eed67b', '2027-03-22 02:44:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.06": null}', '{"M.06": {"value": 1}}', 'telegram:u100173', 6, '8234873cd6c52adfe93830a3801bb5316a48835fce0329efdb3801a03e7d199d');
INSERT INTO public.audit VALUES ('01a2156c-c649-79b0-9d8e-05ed340afa05', '2027-03-22 02:45:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.07": null}', '{"M.07": {"value": 2}}', 'telegram:u100174', 7, '8e5762cbc13b6ab6e514a9f5c2bbd92eaf814c4f54c0cc60c3ba0b9800817950');
INSERT INTO public.audit VALUES ('01a2156c-c66e-7251-8ecc-66b822a1fe55', '2027-03-22 02:45:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"M.08": null}', '{"M.08": {"value": 1}}', 'telegram:u100175', 8, '5157b90ed8c55fd4b563063cee0121b880045c5389a9c0a28d90aa80f7a9f041');
INSERT INTO public.audit VALUES ('01a2156c-c694-7be1-aa62-3900de33b3c0', '2027-03-22 02:45:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"SK.01": null}', '{"SK.01": {"value": 1}}', 'telegram:u100176', 9, 'c5ea21758ac93099531a3309b40a74f45f7e43896c7cce2df6461d99746c1790');
INSERT INTO public.audit VALUES ('01a2156c-c6ab-7a82-9186-e4f5c4ee1a11', '2027-03-22 02:45:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100177', 10, '6eac88b8f35dd733c378c9869f7d3a72abe18e7c17f44c8312c6b1a8a714dce0');
INSERT INTO public.audit VALUES ('01a2156c-c6c8-7a73-8f9b-290318a07580', '2027-03-22 02:46:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100178', 11, '8bdac8e12d27a6b67f3b67daf744302492bbbb0eea6983694d84f031c5025e69');
INSERT INTO public.audit VALUES ('01a2156c-c72f-71d7-bd40-c67326443ed3', '2027-03-22 02:46:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100179', 12, '4b25fa4f7652517ec469c311beab7da14ae921d842ab1ad53c3b6ade1c95be31');
INSERT INTO public.audit VALUES ('01a2156c-c743-7727-8981-71045043487d', '2027-03-22 02:46:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100180', 13, 'f8f0be4c06e7d9525dc8f77165b4962bbd5b18ccf5c3a98a90764a5abe4bfce3');
INSERT INTO public.audit VALUES ('01a2156c-c769-710c-b8dd-5045f47b058e', '2027-03-22 02:46:45+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100181', 14, 'f1b4d1d5c361315e4f00068c9a755068ef2fdeddc617dcae72546877e3fdf2c4');
INSERT INTO public.audit VALUES ('01a2156c-c776-7df5-bc2b-dde250886d80', '2027-03-22 02:47:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100182', 15, '18b1d059e4b467a608b813829ef2ce137266cad2b414900ff20d716f7b4b60cc');
INSERT INTO public.audit VALUES ('01a2156c-c78a-7112-8645-ec6c7d06236c', '2027-03-22 02:47:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100183', 16, 'cce5c3a59b16f576dd84292b4bd56d6f6bd4d063ae0fee01896161b9177c0fae');
INSERT INTO public.audit VALUES ('01a2156c-c7ab-731e-9894-7bb4eb5133cd', '2027-03-22 02:47:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100184', 17, 'fc62d43aa4ca93fd8c1f79aa3735eb00668ab19b6fc646b9336da828317fc944');
INSERT INTO public.audit VALUES ('01a2156c-c7ff-7363-bbaa-5c1fad984b34', '2027-03-22 02:48:00+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'self.submit', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"status": "self-assessment"}', '{"status": "submitted"}', 'telegram:u100186', 18, 'a1d4b94a708fc740f8dbd88e0e7fc0d75cd96be5b8e170568e233ae3cc817b2b');
INSERT INTO public.audit VALUES ('01a2156c-c863-7dd0-83d5-9df12dafd761', '2027-03-22 02:48:30+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.01": null}', '{"M.01": {"value": 1}}', 'telegram:u100188', 1, 'f54e05f104d218a06a6f9c6be31eeef6028c3e1ed993f684f2d673bcb80edd4f');
INSERT INTO public.audit VALUES ('01a2156c-c896-744c-976e-a710c35d2bd6', '2027-03-22 02:48:45+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.02": null}', '{"M.02": {"value": 1}}', 'telegram:u100189', 2, '99dd39b945cb938078c0a58a88d23e02ecd12cf9256287ec7c4683e1fb8fd1ae');
INSERT INTO public.audit VALUES ('01a2156c-c8b9-7f51-95ea-41c6ddae0c28', '2027-03-22 02:49:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.03": null}', '{"M.03": {"value": 1}}', 'telegram:u100190', 3, '8073b407ff1a799d8a298c50cfc1b462b2a01cc52d7c486b41d8ce1bc6beb026');
INSERT INTO public.audit VALUES ('01a2156c-c8d7-7ee4-9578-1f94da6b88fb', '2027-03-22 02:49:15+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.04": null}', '{"M.04": {"value": 2}}', 'telegram:u100191', 4, '0f9d583e68f00a1f2ea894da0f96feb18b04064eac4500db1ad3ce4faa7e0768');
INSERT INTO public.audit VALUES ('01a2156c-c8ff-7fb9-9b67-a560a4c2491e', '2027-03-22 02:49:30+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.05": null}', '{"M.05": {"value": 1}}', 'telegram:u100192', 5, 'ecf5325bb2e2dd0291a5b2e84382ce03bbb0428d34dc5f49d5d91279c9a8c301');
INSERT INTO public.audit VALUES ('01a2156c-c92b-7662-ade8-c11a2364c0ec', '2027-03-22 02:49:45+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.06": null}', '{"M.06": {"value": 1}}', 'telegram:u100193', 6, '490487c8ecf3f08a8a37533b49fa74f4311ec53c2323f13981cab5e59bb10e8e');
INSERT INTO public.audit VALUES ('01a2156c-c953-7abf-bccb-3f1b1cfa8388', '2027-03-22 02:50:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.07": null}', '{"M.07": {"value": 1}}', 'telegram:u100194', 7, 'c387e0495e9107a0650935aa1cc722494a20750acf53665662ec19a1f68c80e5');
INSERT INTO public.audit VALUES ('01a2156c-c975-7f7b-b1a8-d9b308dd2220', '2027-03-22 02:50:15+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"M.08": null}', '{"M.08": {"value": 1}}', 'telegram:u100195', 8, 'e30f3e92679d5ec5405fca9426a337665ff924044f34ffe4a1afce307ad4107f');
INSERT INTO public.audit VALUES ('01a2156c-c998-7fcb-a2f8-c7b33d78f32f', '2027-03-22 02:50:30+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"SK.01": null}', '{"SK.01": {"value": 1}}', 'telegram:u100196', 9, '82c1e78eefb112fc3de986663043e0b43d0a989ca19d6d2ae1f45c0dd0397dab');
INSERT INTO public.audit VALUES ('01a2156c-c9b8-7984-907f-253e5e16d015', '2027-03-22 02:50:45+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100197', 10, 'aa2baee795d450c733987006b6f0fe6dd58aed17e1a531bc939a7945cedb79d3');
INSERT INTO public.audit VALUES ('01a2156c-c9d1-7f4a-9ff2-06b1536c19c9', '2027-03-22 02:51:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100198', 11, '182abd833fc37abd06ea3c3246d2c58cb84ffed52d7211de387f5d2d3c5244cd');
INSERT INTO public.audit VALUES ('01a2156c-c9f6-7cc4-908c-f01d69d86383', '2027-03-22 02:51:15+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100199', 12, '8141072b7dca7092a159da3fa8528ddb099edbf442fe9c86aa6629e30bdf35fb');
INSERT INTO public.audit VALUES ('01a2156c-ca47-7cd8-beed-f28009151384', '2027-03-22 02:51:30+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100200', 13, 'babae1e176f1829ebcdc77b826aa5e0694a0bef2a8fd35c4d0990cf01eea8346');
INSERT INTO public.audit VALUES ('01a2156c-ca68-7d94-8cbc-a0511205bfbc', '2027-03-22 02:51:45+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100201', 14, '931065429c8bfea49ba0d74395f6551f712172068c388e9cd158c03496e41621');
INSERT INTO public.audit VALUES ('01a2156c-ca8c-7c18-a5cb-dff4862b6e06', '2027-03-22 02:52:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100202', 15, '0f96d597092968e67d794572002711f50f935d6f3b08de81f111ebd7e670d025');
INSERT INTO public.audit VALUES ('01a2156c-caa3-7cfb-8870-6df9170dfef6', '2027-03-22 02:52:15+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100203', 16, '442284a085becd7e4eb410855ca3840ea821b12a80dbe3b112c6653eb98be9d8');
INSERT INTO public.audit VALUES ('01a2156c-cb01-7d8e-a47b-eb4ce1d512b4', '2027-03-22 02:52:30+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100204', 17, '2591e5dd5217936bc37587e2655cf923f86813170b6d464650bc3357a835a2a2');
INSERT INTO public.audit VALUES ('01a2156c-cbc6-76b7-9681-21fe9531e8b8', '2027-03-22 02:53:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'self.submit', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"status": "self-assessment"}', '{"status": "submitted"}', 'telegram:u100206', 18, '34f2d6ddaceb4c9063febf73debb62f722849b4a6d4c81059d9c02eaea806441');
INSERT INTO public.audit VALUES ('01a2156c-ccd3-7c25-bb90-a4ef48b6ecae', '2027-03-22 02:54:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.begin', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"status": "submitted"}', '{"status": "rating"}', 'telegram:u100210', 19, 'a5d363a064a51d7bc95f252c171efbbe69a0d0d9f01bd37ffa94069ba3be18ea');
INSERT INTO public.audit VALUES ('01a2156c-ccd3-7c25-bb90-a4f0ea5c4129', '2027-03-22 02:54:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.same', '01a2156c-9790-730a-a9ff-f403ebf8d349', NULL, '{"set": [{"item": "M.01", "value": 1}, {"item": "M.02", "value": 1}, {"item": "M.03", "value": 1}, {"item": "M.04", "value": 1}, {"item": "M.05", "value": 2}, {"item": "M.06", "value": 1}, {"item": "M.07", "value": 1}, {"item": "M.08", "value": 1}, {"item": "SK.01", "value": 1}]}', 'telegram:u100210', 20, '3a4581fe273edaf24156f63475e9c5d011aba2b46610b19bc7eb988ecf579bf8');
INSERT INTO public.audit VALUES ('01a2156c-cd70-74b6-ba88-e5321b4483f1', '2027-03-22 02:54:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"item": "H"}', '{"item": "H", "value": 2}', 'telegram:u100211', 21, 'ffa4be401befc30ea1185ceaeb74f4668b5c0f54069c9e351af48febe7127d8d');
INSERT INTO public.audit VALUES ('01a2156c-cda1-76c5-b915-60768d898e0d', '2027-03-22 02:54:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"item": "P"}', '{"item": "P", "value": 3}', 'telegram:u100212', 22, '3378fa27be46ce2b85df637d85e03e596fce3bb7771754715dda7f73cae32f27');
INSERT INTO public.audit VALUES ('01a2156c-cdc2-775f-b682-e32d64c2cda9', '2027-03-22 02:55:00+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"item": "P", "value": 3}', '{"item": "P", "note": "Membantu loket lain tanpa diminta.", "value": 3}', 'telegram:u100213', 23, 'a7758cb65c5db96cb84441dcc152c45d648090d48e1781af89ba1862e9c79864');
INSERT INTO public.audit VALUES ('01a2156c-ce1c-74fd-8f77-c7ba58404f14', '2027-03-22 02:55:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{}', '{"strengths": "Perilaku kerja di atas ekspektasi. Pelayanan Publik melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan."}', 'telegram:u100214', 24, '15a7f419adf7f36c67944e8239aa006ea9b3f79e99ebcf0c3bfee78b9f063eae');
INSERT INTO public.audit VALUES ('01a2156c-ce54-7b4f-8f66-f049b3e38437', '2027-03-22 02:55:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{}', '{"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja."}', 'telegram:u100215', 25, 'ad2f7940e0fbf40345e4e96a3a538ab923cba4937a78516edd1c61d94cc29b53');
INSERT INTO public.audit VALUES ('01a2156c-cead-7264-8ada-904fa9c5854e', '2027-03-22 02:55:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{}', '{"nextStep": "Berbagi pengalaman dalam Pelayanan Publik dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya."}', 'telegram:u100216', 26, 'f050bb10ca20aa868d8286934c0f5527f54b1f0a89d5e4c996e0e5050d748451');
INSERT INTO public.audit VALUES ('01a2156c-cef5-7aed-ad1a-91b68c7b1c34', '2027-03-22 02:56:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.submit', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"status": "rating"}', '{"ratings": {"H": {"value": 2}, "P": {"note": "Membantu loket lain tanpa diminta.", "value": 3}, "M.01": {"value": 1}, "M.02": {"value": 1}, "M.03": {"value": 1}, "M.04": {"value": 1}, "M.05": {"value": 2}, "M.06": {"value": 1}, "M.07": {"value": 1}, "M.08": {"value": 1}, "SK.01": {"value": 1}}, "feedback": {"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.", "nextStep": "Berbagi pengalaman dalam Pelayanan Publik dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.", "strengths": "Perilaku kerja di atas ekspektasi. Pelayanan Publik melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan."}, "predicate": "good"}', 'telegram:u100218', 27, 'f33976858f30f0fb3e7c30608173c5c90ff70936f148c9d2ae47b8eaee7a0339');
INSERT INTO public.audit VALUES ('01a2156c-cef5-7aed-ad1a-91b754d3c0e8', '2027-03-22 02:56:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'result.release', '01a2156c-9790-730a-a9ff-f403ebf8d349', '{"status": "rated"}', '{"status": "released"}', 'telegram:u100218', 28, '386854eec08b14c801e83e3933f53350ab5c315aa94c22c68fc0b2b7f091bac9');
INSERT INTO public.audit VALUES ('01a2156c-cfbb-7738-83f6-e04031bad96a', '2027-03-22 02:57:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.begin', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"status": "submitted"}', '{"status": "rating"}', 'telegram:u100222', 19, 'f8431882b4ee18485fb92900dac9f7adcafd889527706b68d0d122afdd424a4a');
INSERT INTO public.audit VALUES ('01a2156c-cfbb-7738-83f6-e0412da4188f', '2027-03-22 02:57:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.same', '01a2156c-9790-730a-a9ff-f40546f982f1', NULL, '{"set": [{"item": "M.01", "value": 1}, {"item": "M.02", "value": 2}, {"item": "M.03", "value": 1}, {"item": "M.04", "value": 1}, {"item": "M.05", "value": 1}, {"item": "M.06", "value": 1}, {"item": "M.07", "value": 2}, {"item": "M.08", "value": 1}, {"item": "SK.01", "value": 1}]}', 'telegram:u100222', 20, 'a18c649aedee879bf1d0b5eddbb4960748e1ca9c18699d791802f1f006e7630c');
INSERT INTO public.audit VALUES ('01a2156c-cfe5-778d-b746-7f19155a4ea2', '2027-03-22 02:57:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"item": "H"}', '{"item": "H", "value": 2}', 'telegram:u100223', 21, 'a981dca9996b15c3de1a024a923b418abf44d8f8323a23479e38509c31bac424');
INSERT INTO public.audit VALUES ('01a2156c-d009-7efc-91c3-bd0303d7213b', '2027-03-22 02:57:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"item": "P"}', '{"item": "P", "value": 3}', 'telegram:u100224', 22, '718685ec9f30d8b44876139c11b37f805786f80bf55db7b1688e4662bcbd36a2');
INSERT INTO public.audit VALUES ('01a2156c-d02f-7b81-a110-24ab12c7f974', '2027-03-22 02:58:00+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"item": "P", "value": 3}', '{"item": "P", "note": "Membantu loket lain tanpa diminta.", "value": 3}', 'telegram:u100225', 23, '9479ae099209cd806e2f9fb2e12b5e9d645cd91230bf4eba0425332065e48018');
INSERT INTO public.audit VALUES ('01a2156c-d066-76e1-b4cb-7a3d46373997', '2027-03-22 02:58:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f40546f982f1', '{}', '{"strengths": "Perilaku kerja di atas ekspektasi. Kerja Sama dan Mengelola Perubahan melampaui level yang dipersyaratkan. Integritas, Komunikasi, dan Orientasi pada Hasil sesuai dengan level yang dipersyaratkan."}', 'telegram:u100226', 24, '6966b29b17af9c64c985275f08b5efad031eb3ef13df92c1eb947118e4aa2388');
INSERT INTO public.audit VALUES ('01a2156c-d09f-7ff7-9ff4-707e89823371', '2027-03-22 02:58:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f40546f982f1', '{}', '{"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja."}', 'telegram:u100227', 25, 'a50b93528542693647a6d0e959db005aa87593d2bd132d9c9b99c3cd9c6ab6c7');
INSERT INTO public.audit VALUES ('01a2156c-d10e-795b-abea-6eea26ab1e92', '2027-03-22 02:58:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f40546f982f1', '{}', '{"nextStep": "Berbagi pengalaman dalam Kerja Sama dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya."}', 'telegram:u100228', 26, 'd71d1a55319a3193e52a5f9f34a93f88f2122efb095dd65ae388c20298d47d4a');
INSERT INTO public.audit VALUES ('01a2156c-d168-71a2-8b64-c0158f55360e', '2027-03-22 02:59:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.submit', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"status": "rating"}', '{"ratings": {"H": {"value": 2}, "P": {"note": "Membantu loket lain tanpa diminta.", "value": 3}, "M.01": {"value": 1}, "M.02": {"value": 2}, "M.03": {"value": 1}, "M.04": {"value": 1}, "M.05": {"value": 1}, "M.06": {"value": 1}, "M.07": {"value": 2}, "M.08": {"value": 1}, "SK.01": {"value": 1}}, "feedback": {"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.", "nextStep": "Berbagi pengalaman dalam Kerja Sama dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.", "strengths": "Perilaku kerja di atas ekspektasi. Kerja Sama dan Mengelola Perubahan melampaui level yang dipersyaratkan. Integritas, Komunikasi, dan Orientasi pada Hasil sesuai dengan level yang dipersyaratkan."}, "predicate": "good"}', 'telegram:u100230', 27, '77a55667ec0d55a27b352246caa0831b77cb532935d654116e62fcbef20312e6');
INSERT INTO public.audit VALUES ('01a2156c-d168-71a2-8b64-c01640923641', '2027-03-22 02:59:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'result.release', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"status": "rated"}', '{"status": "released"}', 'telegram:u100230', 28, 'd1b4cfe596a8c94b0d2c1812b5939085aefcd06f65a96cad4f4ebfdf2ca57fcd');
INSERT INTO public.audit VALUES ('01a2156c-d281-7567-9919-451be1ef2932', '2027-03-22 03:00:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.begin', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"status": "submitted"}', '{"status": "rating"}', 'telegram:u100234', 19, '6e1f3eae3fb9d8b2c975defa6587610a0053cb1e724339d35c14e9249d45ad35');
INSERT INTO public.audit VALUES ('01a2156c-d281-7567-9919-451c19a54648', '2027-03-22 03:00:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.same', '01a2156c-9790-730a-a9ff-f404de2efd16', NULL, '{"set": [{"item": "M.01", "value": 1}, {"item": "M.02", "value": 1}, {"item": "M.03", "value": 1}, {"item": "M.04", "value": 2}, {"item": "M.05", "value": 1}, {"item": "M.06", "value": 1}, {"item": "M.07", "value": 1}, {"item": "M.08", "value": 1}, {"item": "SK.01", "value": 1}]}', 'telegram:u100234', 20, 'baeee55475b699ef06a22a3f30d2857e5d35cc32c21875d1c14b5c994b74d4f4');
INSERT INTO public.audit VALUES ('01a2156c-d2ac-7346-a693-942130301981', '2027-03-22 03:00:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"item": "H"}', '{"item": "H", "value": 2}', 'telegram:u100235', 21, '92700c4ed22429e9cb3cc9f83071e1be079bc09c6e2641979efde6d3e1467412');
INSERT INTO public.audit VALUES ('01a2156c-d2d0-7ffd-95e7-adbdf241bdf1', '2027-03-22 03:00:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"item": "P"}', '{"item": "P", "value": 3}', 'telegram:u100236', 22, '5322616eb3cd7213c8bd50fb72f1f4c726de9d57a3a66479d19d47a520dd43f2');
INSERT INTO public.audit VALUES ('01a2156c-d2fc-7f61-83e6-09e425dac4f9', '2027-03-22 03:01:00+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"item": "P", "value": 3}', '{"item": "P", "note": "Membantu loket lain tanpa diminta.", "value": 3}', 'telegram:u100237', 23, 'f6e968ee2ff561899c7f00cda054c9b93e5a0862cf5d7dd11e957c940943ba66');
INSERT INTO public.audit VALUES ('01a2156c-d31c-7637-ad88-c8272fa31d76', '2027-03-22 03:01:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f404de2efd16', '{}', '{"strengths": "Perilaku kerja di atas ekspektasi. Orientasi pada Hasil melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan."}', 'telegram:u100238', 24, 'f4aea2b8fab22c6d5385d23fe5a2b3d856dca7151604388df5a4352ba8e41ad4');
INSERT INTO public.audit VALUES ('01a2156c-d337-7a8c-9139-1a4238e03198', '2027-03-22 03:01:30+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f404de2efd16', '{}', '{"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja."}', 'telegram:u100239', 25, '7a3b7831e79ca3e2cf41853c272439bef80e6507005ef18e13e4a69ef2579ff8');
INSERT INTO public.audit VALUES ('01a2156c-d355-7f80-9763-4788afb800a8', '2027-03-22 03:01:45+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f404de2efd16', '{}', '{"nextStep": "Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya."}', 'telegram:u100240', 26, 'ffe16d9c58414a1a0041e598db2905a4def7d4e211b69af77be5486df9a48e67');
INSERT INTO public.audit VALUES ('01a2156c-d408-7036-ac20-3ab2114718d5', '2027-03-22 03:02:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'rating.submit', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"status": "rating"}', '{"ratings": {"H": {"value": 2}, "P": {"note": "Membantu loket lain tanpa diminta.", "value": 3}, "M.01": {"value": 1}, "M.02": {"value": 1}, "M.03": {"value": 1}, "M.04": {"value": 2}, "M.05": {"value": 1}, "M.06": {"value": 1}, "M.07": {"value": 1}, "M.08": {"value": 1}, "SK.01": {"value": 1}}, "feedback": {"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.", "nextStep": "Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.", "strengths": "Perilaku kerja di atas ekspektasi. Orientasi pada Hasil melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan."}, "predicate": "good"}', 'telegram:u100242', 27, 'e64df4edc7ca0ae1ec96a520becf5957c8b82291220cd9396cfb331f92c7840e');
INSERT INTO public.audit VALUES ('01a2156c-d408-7036-ac20-3ab3a738db62', '2027-03-22 03:02:15+00', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'appraiser', 'result.release', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"status": "rated"}', '{"status": "released"}', 'telegram:u100242', 28, '7df47eae7d1bed29952c14c87532a82347c3fe132031f546538565691b276e22');
INSERT INTO public.audit VALUES ('01a2156c-d4a7-78fd-a3ef-b34a3874c8f4', '2027-03-22 03:03:15+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.begin', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"status": "submitted"}', '{"status": "rating"}', 'telegram:u100246', 19, '64b66e9d4da7aa2886b37e8e989198b1d52c09b3fe0259b2cf5705ed2c7c871f');
INSERT INTO public.audit VALUES ('01a2156c-d4a7-78fd-a3ef-b34bb08ff9df', '2027-03-22 03:03:15+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.same', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', NULL, '{"set": [{"item": "M.01", "value": 1}, {"item": "M.02", "value": 1}, {"item": "M.03", "value": 2}, {"item": "M.04", "value": 1}, {"item": "M.05", "value": 1}, {"item": "M.06", "value": 1}, {"item": "M.07", "value": 1}, {"item": "M.08", "value": 1}, {"item": "SK.01", "value": 2}]}', 'telegram:u100246', 20, '366ad0f403212a0c6495f87cbbd9ae1816156b19c087572b3783d3ab2b315399');
INSERT INTO public.audit VALUES ('01a2156c-d4c7-70c9-929b-fe170a2ca663', '2027-03-22 03:03:30+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"item": "H"}', '{"item": "H", "value": 2}', 'telegram:u100247', 21, '6cee1241e64766dfe1c2ba70971617adb7e55b607f78b55ff05b28acf009c5b1');
INSERT INTO public.audit VALUES ('01a2156c-d4ee-766d-aebc-b8a6f213a91f', '2027-03-22 03:03:45+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"item": "P"}', '{"item": "P", "value": 3}', 'telegram:u100248', 22, '919a955fb669ae500776e7175c8fe5b9bf20252840cceb759f6f010fb09e2660');
INSERT INTO public.audit VALUES ('01a2156c-d510-70d8-a14f-101d7d7931e1', '2027-03-22 03:04:00+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{"item": "P", "value": 3}', '{"item": "P", "note": "Membantu loket lain tanpa diminta.", "value": 3}', 'telegram:u100249', 23, '8915ae017382058b185dbdb9e35973ef0734717463beb97016838b5794d74671');
INSERT INTO public.audit VALUES ('01a2156c-d527-79e9-9d30-9f4afbe80e7e', '2027-03-22 03:04:15+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{}', '{"strengths": "Teliti & sabar 🙂; O''ong: “siap”\n-- 100% \\ hadir"}', 'telegram:u100250', 24, '429c64ef0d7304e02ece6869223820039eb99c3bd0b0291f7eb99fe81c98359a');
INSERT INTO public.audit VALUES ('01a2156c-d559-7904-9b26-0f756fa08765', '2027-03-22 03:04:30+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{}', '{"improve": "Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja."}', 'telegram:u100251', 25, 'f4e64a01368eecfd88ba2b67c3082fa1ddf0d461330cd55cb26ee99282166d89');
INSERT INTO public.audit VALUES ('01a2156c-d5df-77d4-a307-99de0aaea52b', '2027-03-22 03:04:45+00', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'appraiser', 'rating.feedback', '01a2156c-9790-730a-a9ff-f40c4ffaf40d', '{}', '{"nextStep": "Berbagi pengalaman dalam Komunikasi dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya."}', 'telegram:u100252', 26, '4e7d028cc4585791042e28d4e8422918aea218b90f9935c689d3b262bf7419af');
INSERT INTO public.audit VALUES ('01a2156c-d715-7977-96f5-9f4d58011eae', '2027-03-22 03:06:30+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.begin', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"status": "submitted"}', '{"status": "rating"}', 'telegram:u100257', 20, 'ae6d7cd7484b947cdf591c0264dc4744a590c456910cbe28e3c239ad008b4bef');
INSERT INTO public.audit VALUES ('01a2156c-d715-7977-96f5-9f4ed8543dba', '2027-03-22 03:06:30+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"item": "M.01"}', '{"item": "M.01", "value": 2}', 'telegram:u100257', 21, 'd8dc9fb2c63ee62341ebe943ca3bcbe436c4b5bad0915d0fb4091a8761a46d3b');
INSERT INTO public.audit VALUES ('01a2156c-d761-7a7a-b4dc-aacd8848b671', '2027-03-22 03:07:00+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"item": "M.01", "value": 2}', '{"item": "M.01", "note": "Mengingatkan rekan ketika aturan dilanggar.", "value": 2}', 'telegram:u100259', 22, 'b1f55bc60ad024a931bb8d210d291d6c6b757e56b8a97b844b591c3249b22060');
INSERT INTO public.audit VALUES ('01a2156c-d79f-7e07-adde-278c68b16beb', '2027-03-22 03:07:45+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"item": "M.02"}', '{"item": "M.02", "unobservable": "not-my-role"}', 'telegram:u100262', 23, '0af6af0a3a0010d2c97ff8392537a734b582289c259a23ab72da23f46602e8c9');
INSERT INTO public.audit VALUES ('01a2156c-d7ad-7aa5-9b1d-e0aca8d51b3c', '2027-03-22 03:08:00+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"item": "M.03"}', '{"item": "M.03", "value": 0}', 'telegram:u100263', 24, 'aec1bd5b99565935cde80c0d8065b0a0b43b8c9e087961a06b3bb3ad13524dac');
INSERT INTO public.audit VALUES ('01a2156c-d7be-74b9-b5fc-3c0ccd4d5ef5', '2027-03-22 03:08:15+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"item": "M.03", "value": 0}', '{"item": "M.03", "note": "Dua pengaduan bulan lalu terlambat dijawab.", "value": 0}', 'telegram:u100264', 25, 'd3200db809ead54623535419b588ac7258aef788fc0535965a6388639ba70f7d');
INSERT INTO public.audit VALUES ('01a2156c-d854-79b8-949e-1cc833ae1b89', '2027-03-22 03:09:30+00', '01a2156c-9707-7f0e-9ad7-291cbde7394c', 'appraiser', 'rating.answer', '01a2156c-9790-730a-a9ff-f4112dcdc501', '{"item": "M.04"}', '{"item": "M.04", "value": 2}', 'telegram:u100265', 26, 'fc3aa1d2d433cb957e0f94369b801668cf50f52a7b2eba4f0f390f05c3647335');
INSERT INTO public.audit VALUES ('01a2156c-d972-712b-9caf-b4ec8cab4b04', '2027-03-22 03:11:00+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'result.open', '01a2156c-9790-730a-a9ff-f404de2efd16', NULL, '{"openedAt": "2027-03-22T03:11:00Z"}', 'telegram:u100269', 29, 'b026af6676576bdfe555a2d0425c9ef7de21f3c1a8926ea17401532de1f93f70');
INSERT INTO public.audit VALUES ('01a2156c-d994-7641-ae49-3812d15e5271', '2027-03-22 03:11:15+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'result.talk', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"status": "released"}', '{"at": "2027-03-22T03:11:15Z", "response": "talk"}', 'telegram:u100270', 30, 'b7070b99d438fad40195b7c6145718c60bf1f62663b3a005a1a0577e5bd8af87');
INSERT INTO public.audit VALUES ('01a2156c-d9e8-794d-b236-881dd086bcfe', '2027-03-22 03:11:30+00', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', 'self', 'result.acknowledge', '01a2156c-9790-730a-a9ff-f404de2efd16', '{"status": "released"}', '{"at": "2027-03-22T03:11:30Z", "response": "acknowledged"}', 'telegram:u100271', 31, 'b6059c9b1553cd406171482bafc1cc2184cdd51ec7fd37186716f3f2c514764c');
INSERT INTO public.audit VALUES ('01a2156c-dab3-71d8-9d84-a0afc1212b13', '2027-03-22 03:12:30+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'result.open', '01a2156c-9790-730a-a9ff-f40546f982f1', NULL, '{"openedAt": "2027-03-22T03:12:30Z"}', 'telegram:u100272', 29, 'cfcedb0c4ae6e44dc529960222be32a6b2102a3ec869c60f5b19d77b6fbed190');
INSERT INTO public.audit VALUES ('01a2156c-db28-7723-9c66-e4a296bc87e8', '2027-03-22 03:13:15+00', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'self', 'result.object', '01a2156c-9790-730a-a9ff-f40546f982f1', '{"status": "released"}', '{"at": "2027-03-22T03:13:15Z", "response": "objected"}', 'telegram:u100275', 30, '1bcae7d295f2ac884646f40db950cb1a36e851f63e19d78f739855f2459d6b5e');
INSERT INTO public.audit VALUES ('01a2156c-db66-7356-a000-319b46a62c1b', '2027-03-22 03:13:45+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40a85f78edb', '{"M.01": null}', '{"M.01": {"value": 3}}', 'telegram:u100277', 1, '9cd3d88a5b101120064b17fd568257a3efa42eb92a7c2d8c81a7c4e3d41d3f80');
INSERT INTO public.audit VALUES ('01a2156c-db78-7130-9060-ed2294654cca', '2027-03-22 03:14:00+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40a85f78edb', '{"M.02": null}', '{"M.02": {"value": 2}}', 'telegram:u100278', 2, 'd1ff819bea7f0a3695c222fc51691419ac1a1c8a43c583e52166f9f7aef80131');
INSERT INTO public.audit VALUES ('01a2156c-db9c-7465-8128-92be91aa6322', '2027-03-22 03:14:15+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40a85f78edb', '{"M.03": null}', '{"M.03": {"note": "Saya memimpin rapat lintas puskesmas."}}', 'telegram:u100279', 3, 'a26ec6e8657cf8a96efbe3aa48f5f60020d42cd556249d374f9f9a2f40cd030e');
INSERT INTO public.audit VALUES ('01a2156c-dbb6-7cf4-8189-26307acee2fd', '2027-03-22 03:14:30+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40a85f78edb', '{"M.03": {"note": "Saya memimpin rapat lintas puskesmas."}}', '{"M.03": {"note": "Saya memimpin rapat lintas puskesmas.", "value": 2}}', 'telegram:u100280', 4, '5e0282ef73d8b6837d7d8e9666d2f411ad729830c15ec03986d2ac84d156b9ae');
INSERT INTO public.audit VALUES ('01a2156c-dbce-7ef3-8db9-96cc95890c73', '2027-03-22 03:14:45+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40a85f78edb', '{"M.04": null}', '{"M.04": {"value": 1}}', 'telegram:u100281', 5, '96d4d51cc8bcd8d4783529eb378131a5cd7c34b75eee30225902c641740f94fa');
INSERT INTO public.audit VALUES ('01a2156c-dbe3-7ef8-a761-1fc236985697', '2027-03-22 03:15:00+00', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40a85f78edb', '{"M.05": null}', '{"M.05": {"value": 2}}', 'telegram:u100282', 6, '0fa47d447176caef1a8c04d4b273d9caad8d6ad6c21dd3d59f78ece62d344123');
INSERT INTO public.audit VALUES ('01a2156c-dc2f-794b-8150-5db0d7971ca9', '2027-03-22 03:16:15+00', '01a2156c-9707-7f0e-9ad7-2925b20b2106', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f409dda3f0b4', '{"M.01": null}', '{"M.01": {"value": 3}}', 'telegram:u100285', 1, '807b88ddaa09ee28da9808b348d4db7de0d859df3a90369f53b253d47e11c7b6');
INSERT INTO public.audit VALUES ('01a2156c-dc62-7e30-b25e-989ad2c4985f', '2027-03-22 03:17:00+00', '01a2156c-9707-7f0e-9ad7-2925b20b2106', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f409dda3f0b4', '{"SK.01": null}', '{"SK.01": {"value": 2}}', 'slack:i909486d0b18103601d8f62c79c412250da4e1645', 2, '9e88dfe24688aaf541f3cc20d593e762c1d5d3e812f30a4d54417dab32b80570');
INSERT INTO public.audit VALUES ('01a2156c-dcf2-7a6a-ad09-a5a5b70865b9', '2027-03-22 03:18:30+00', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f406d70c9aea', '{"M.01": null}', '{"M.01": {"value": 1}}', 'telegram:u100291', 1, '365116785a906e55d14cffa0700e0e7bccf10a9ef1b72414101726070585d40e');
INSERT INTO public.audit VALUES ('01a2156c-dd52-7220-b7c3-3aedd561d4f3', '2027-03-22 03:19:15+00', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f406d70c9aea', '{"R.1": null}', '{"R.1": {"value": 3}}', 'telegram:u100294', 2, '0fb084bddd04a8e3fd9a914fc6e823bb06a11c779e3084a862a61a87ca8bee0e');
INSERT INTO public.audit VALUES ('01a2156c-dde9-76f3-9eee-afd51f70618c', '2027-03-22 03:20:00+00', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f406d70c9aea', '{"M.02": null}', '{"M.02": {"value": 1}}', 'slack:i4f7509bbd9d5d6410c699028bfea9d2e2694001e', 3, 'c5e48c34654a0867a34c503cb983a29dae9c8e88a166060fe2d0a08d361465c8');
INSERT INTO public.audit VALUES ('01a2156c-de8d-7558-bf74-dc21d0bbc9e8', '2027-03-22 03:21:00+00', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f406d70c9aea', 'null', '{"no": 2, "title": "Gudang obat ditata", "target": "1 gudang", "realisation": "selesai\nFebruari"}', 'slack:i14edefe2a6837feb2f7e7cfedcbe560ac5fc8e15', 4, '6f45b60b26fdd55b698532f23a98de0c5f5b64a6e8fb1c376d80d96a56ba3545');
INSERT INTO public.audit VALUES ('01a2156c-dec6-7ee5-8e3b-ae015e8cc33b', '2027-03-22 03:21:30+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'appraiser.dispute', '01a2156c-9790-730a-a9ff-f40b6146c24d', NULL, '{"appraiserId": "01a2156c-9707-7f0e-9ad7-291e8a80877f"}', 'telegram:u100297', 1, '1c2e20c51d9faea7a6a1199f34c454027df22e10292ebc5a614e7c68b77f23ee');
INSERT INTO public.audit VALUES ('01a2156c-dedd-71ca-ae01-a77831294ff7', '2027-03-22 03:21:45+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.01": null}', '{"M.01": {"value": 2}}', 'telegram:u100298', 2, '4364651694cf4c28071800453f3149ae01174ce2cec031529bc1b70d08fccfb9');
INSERT INTO public.audit VALUES ('01a2156c-def2-71a0-99a5-bd80ca1bc062', '2027-03-22 03:22:00+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.02": null}', '{"M.02": {"value": 2}}', 'telegram:u100299', 3, '1d849098e106251d6b261f6014754acbe3983b06bb813d179873658fb143c46f');
INSERT INTO public.audit VALUES ('01a2156c-df06-7109-a986-6437b98304c0', '2027-03-22 03:22:15+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.03": null}', '{"M.03": {"value": 2}}', 'telegram:u100300', 4, '2ca761c2ba9d6cf39481efb5cb4636f3f7c1742b7520b5b63290ccdeb5fe5435');
INSERT INTO public.audit VALUES ('01a2156c-df15-7912-b54f-d3701aecbed8', '2027-03-22 03:22:30+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.04": null}', '{"M.04": {"value": 2}}', 'telegram:u100301', 5, '98442e587e8063bee47ab2819e92ec54575da40fb3c542c941a2f34b4072b8ac');
INSERT INTO public.audit VALUES ('01a2156c-df58-7da3-a444-0a42c6212759', '2027-03-22 03:22:45+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.05": null}', '{"M.05": {"value": 2}}', 'telegram:u100302', 6, 'f3d4e9e26bbf4cb8944dd2b3141edaa4b9b1354f2e749e07410255937e34fe0d');
INSERT INTO public.audit VALUES ('01a2156c-df7b-7197-8fed-ee5397c507a5', '2027-03-22 03:23:00+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.06": null}', '{"M.06": {"value": 2}}', 'telegram:u100303', 7, '20744ea276c1209e01d98d48a4bfe2018405cf6a3101b2d3016960d079375d42');
INSERT INTO public.audit VALUES ('01a2156c-dfb3-7fe5-971b-43a658dc8cde', '2027-03-22 03:23:15+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.07": null}', '{"M.07": {"value": 2}}', 'telegram:u100304', 8, 'f2dcccbfe6c1cae0228918aa8a225bda037eb126b9718890f34c439785650336');
INSERT INTO public.audit VALUES ('01a2156c-e000-774f-9609-fe6986599476', '2027-03-22 03:23:30+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"M.08": null}', '{"M.08": {"value": 2}}', 'telegram:u100305', 9, '66557cfc1a6a5feba7e55ce8663a89b1cfa5a5550b1ae878270ae659fd1f574a');
INSERT INTO public.audit VALUES ('01a2156c-e01b-7aa1-a859-8637377ad281', '2027-03-22 03:23:45+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"SK.01": null}', '{"SK.01": {"value": 1}}', 'telegram:u100306', 10, 'd05399ea04484e08cbf1371dafd73f299e30b48e2b4a98382d8c9002f1c416d2');
INSERT INTO public.audit VALUES ('01a2156c-e02c-7d56-a431-e851a45f9912', '2027-03-22 03:24:00+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.1": null}', '{"B.1": {"value": 2}}', 'telegram:u100307', 11, '97fe8a3958ab5601d5fc55d62e0b0151941e5f2455c2e3b93fe2c84ef05bc719');
INSERT INTO public.audit VALUES ('01a2156c-e03d-7a5a-b8eb-c297ae094628', '2027-03-22 03:24:15+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.2": null}', '{"B.2": {"value": 3}}', 'telegram:u100308', 12, '45d529a86beedbd5a0c5f7de4bcfad55c120f9bc217463ff4fecff286a37d25d');
INSERT INTO public.audit VALUES ('01a2156c-e05d-7cca-9931-09bd1099f29e', '2027-03-22 03:24:30+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.3": null}', '{"B.3": {"value": 2}}', 'telegram:u100309', 13, '183258bcf8249baa3ac259ad9818c0e588f0e3026d48607a22e106c879d2ba51');
INSERT INTO public.audit VALUES ('01a2156c-e071-759d-938d-52106fcb816d', '2027-03-22 03:24:45+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.4": null}', '{"B.4": {"value": 2}}', 'telegram:u100310', 14, 'd74c1a43eba9ee8d396f6357cf5cdbdf89a0b63324374f25a5323462c6363dd0');
INSERT INTO public.audit VALUES ('01a2156c-e08c-7678-9d0f-2d69ebda624e', '2027-03-22 03:25:00+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.5": null}', '{"B.5": {"value": 1}}', 'telegram:u100311', 15, '97fc332659e8c1fbe4b9bb2928815b8e434e71c54ab0350f2e8a9603ccd85621');
INSERT INTO public.audit VALUES ('01a2156c-e0a7-71cc-8836-62d69fd58c35', '2027-03-22 03:25:15+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.6": null}', '{"B.6": {"value": 2}}', 'telegram:u100312', 16, 'aeeb8c112053e8178216a4b565e78ebc2f1fc84d22b430e3bd3ab8c4e6a85c46');
INSERT INTO public.audit VALUES ('01a2156c-e0c3-7361-bf16-cef4f8c66172', '2027-03-22 03:25:30+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"B.7": null}', '{"B.7": {"value": 2}}', 'telegram:u100313', 17, '01c8af00d88fb8d50c904e2e6b3e82abaf19a06efa0f09f67185158166564c0f');
INSERT INTO public.audit VALUES ('01a2156c-e0d9-73c9-88c7-62ca41d9de07', '2027-03-22 03:25:45+00', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f40b6146c24d', '{"R.1": null}', '{"R.1": {"value": 2}}', 'telegram:u100314', 18, '58e4f4e521f7c4926ef4ecb0f5439314c8019a2d5e2cd38b585df27d0f54f1c0');
INSERT INTO public.audit VALUES ('01a2156c-e28e-714c-8f8a-22872881fe31', '2027-03-22 03:28:15+00', NULL, 'none', 'account.replace', NULL, '{"userId": "U120", "personId": "01a2156c-9707-7f0e-9ad7-292c2495ff3b", "platform": "slack"}', '{"userId": "U124", "personId": "01a2156c-9707-7f0e-9ad7-292c2495ff3b", "platform": "slack"}', 'slack:i9ffd3d4cd32dd605a14ebbd7b7c8c9452f91260e', 60, '67204923576916a7dcb97a54d9f606e19a323da729d6f848745362113aa68e21');
INSERT INTO public.audit VALUES ('01a2156c-e28e-714c-8f8a-22893396dccb', '2027-03-22 03:28:15+00', NULL, 'none', 'account.link', NULL, NULL, '{"by": "email", "personId": "01a2156c-9707-7f0e-9ad7-292c2495ff3b"}', 'slack:i9ffd3d4cd32dd605a14ebbd7b7c8c9452f91260e', 59, '6fbc48e17e13658ef491c105e64bbd046ea70ce71579077c2438f467404c98dc');
INSERT INTO public.audit VALUES ('01a2156c-e37f-7ce3-9c21-f5aeca001b80', '2027-03-22 03:29:45+00', '01a2156c-9707-7f0e-9ad7-292f41490b59', 'self', 'self.answer', '01a2156c-9790-730a-a9ff-f401a83e226a', '{"M.01": null}', '{"M.01": {"value": 2}}', 'telegram:u100324', 1, '945661bbf65c56d7cb862ed470759917faf0c6b06237fa106e98bf91002efd82');
INSERT INTO public.audit VALUES ('01a2156c-e482-7fa3-ad5f-53378fd5a9da', '2027-03-22 03:30:00+00', NULL, 'operator', 'roster.import', NULL, '{"hr": []}', '{"hr": [], "rows": 1, "source": "roster-change.csv", "changed": 0, "created": 0, "notInFile": 23, "unchanged": 0, "emailChanged": [], "superiorChanged": 1}', NULL, 61, 'bb6fde595db10b399d7a64ac8d9f4cd274f18e90947be0cafd0490a2fc950365');


--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_head VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 27, '30f63b2a612e7392e93dba9ca9993a1c99cae27c3145fe9e4e2427d2282e021f');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f401a83e226a', 1, '945661bbf65c56d7cb862ed470759917faf0c6b06237fa106e98bf91002efd82');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 28, '386854eec08b14c801e83e3933f53350ab5c315aa94c22c68fc0b2b7f091bac9');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 31, 'b6059c9b1553cd406171482bafc1cc2184cdd51ec7fd37186716f3f2c514764c');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 30, '1bcae7d295f2ac884646f40db950cb1a36e851f63e19d78f739855f2459d6b5e');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', 4, '6f45b60b26fdd55b698532f23a98de0c5f5b64a6e8fb1c376d80d96a56ba3545');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 18, '655f63c7eddbb66754d8b566edc908d002cdbc37b59192715cb09fe4c8df5461');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f409dda3f0b4', 2, '9e88dfe24688aaf541f3cc20d593e762c1d5d3e812f30a4d54417dab32b80570');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 6, '0fa47d447176caef1a8c04d4b273d9caad8d6ad6c21dd3d59f78ece62d344123');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 18, '58e4f4e521f7c4926ef4ecb0f5439314c8019a2d5e2cd38b585df27d0f54f1c0');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 26, '4e7d028cc4585791042e28d4e8422918aea218b90f9935c689d3b262bf7419af');
INSERT INTO public.audit_head VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 26, 'fc3aa1d2d433cb957e0f94369b801668cf50f52a7b2eba4f0f390f05c3647335');
INSERT INTO public.audit_head VALUES ('agency', 61, 'bb6fde595db10b399d7a64ac8d9f4cd274f18e90947be0cafd0490a2fc950365');


--
-- Data for Name: chat_turn; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: conversation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.conversation VALUES ('01a2156c-917c-7a52-87b1-beb0dcbdd51f', 'telegram', '4242', '110', '{"chatId": 110}', 1, '{"screen": {"at": "result-card", "appraisalId": "01a2156c-9790-730a-a9ff-f40546f982f1"}}', 48, 48, '{"sentAt": 1805685195, "messageId": 142, "isProtected": 1}', NULL, 'id', '2027-03-22 03:13:15+00', 'telegram:u100275', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-924d-78d0-a2e4-08777b0f3aff', 'telegram', '4242', '105', '{"chatId": 105}', 1, '{"screen": {"at": "rate-receipt", "appraisalId": "01a2156c-9790-730a-a9ff-f404de2efd16"}}', 52, 52, '{"sentAt": 1805684460, "messageId": 117, "isProtected": 1}', NULL, 'id', '2027-03-22 03:02:15+00', 'telegram:u100242', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a0d9-740b-8a0b-34349557be97', 'telegram', '4242', '101', '{"chatId": 101}', 1, '{"screen": {"at": "help"}}', 5, 5, '{"sentAt": 1805685990, "messageId": 156}', NULL, 'id', '2027-03-22 03:26:30+00', 'telegram:u100317', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a2e5-7586-972c-bc1ec44ee556', 'telegram', '4242', '102', '{"chatId": 102}', 1, '{"screen": {"at": "rate-card", "item": "M.04", "appraisalId": "01a2156c-9790-730a-a9ff-f4112dcdc501"}}', 15, 15, '{"sentAt": 1805684895, "messageId": 131, "isProtected": 1}', NULL, 'id', '2027-03-22 03:09:30+00', 'telegram:u100265', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a400-7af6-8909-2521a45a5fdf', 'slack', 'T1', 'U102', '{"userId": "U102", "channel": "D102"}', 1, '{"screen": {"at": "rate-unobservable", "item": "M.05", "appraisalId": "01a2156c-9790-730a-a9ff-f4112dcdc501"}}', 6, 6, '{"ts": "1805684910.000000", "channel": "D102"}', NULL, NULL, '2027-03-22 03:09:15+00', 'slack:i1ed7f7d91324b1f46c61d27dca07f419a9664b4d', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a442-76cb-ab5b-37deb17e7b3b', 'telegram', '4242', '103', '{"chatId": 103}', 1, '{"screen": {"at": "rate-feedback", "appraisalId": "01a2156c-9790-730a-a9ff-f40c4ffaf40d"}}', 16, 16, '{"sentAt": 1805684655, "messageId": 124, "isProtected": 1}', NULL, 'id', '2027-03-22 03:05:15+00', 'telegram:u100254', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a533-76f0-83ca-a3971ed13a94', 'slack', 'T1', 'U103', '{"userId": "U103", "channel": "D103"}', 1, '{"screen": {"at": "rate-summary", "appraisalId": "01a2156c-9790-730a-a9ff-f40c4ffaf40d"}}', 4, 4, '{"ts": "1805684730.000000", "channel": "D103"}', NULL, NULL, '2027-03-22 03:05:45+00', 'slack:i16af2efb80890141fcdb6616becb6a4e755356a7', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a56a-76f0-bd0d-950e8aadf28e', 'telegram', '4242', '104', '{"chatId": 104}', 1, '{"screen": {"at": "rate-same", "appraisalId": "01a2156c-9790-730a-a9ff-f408536b47e7"}}', 7, 7, '{"sentAt": 1805685000, "messageId": 134, "isProtected": 1}', NULL, 'id', '2027-03-22 03:10:15+00', 'telegram:u100268', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a5d8-71c5-9886-0ad91c953745', 'slack', 'T1', 'U104', '{"userId": "U104", "channel": "D104"}', 1, '{"screen": {"at": "team", "page": 0}}', 3, 3, '{"ts": "1805685030.000000", "channel": "D104"}', NULL, NULL, '2027-03-22 03:10:30+00', 'slack:if7b1fa13a4d68ca1467a24e6e944eb36b30cc257', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a60b-7825-8ae7-e4d421ee89a9', 'slack', 'T1', 'U105', '{"userId": "U105", "channel": "D105"}', 1, '{"screen": {"at": "home"}}', 2, 2, '{"ts": "1805675730.000000", "channel": "D105"}', NULL, NULL, '2027-03-22 00:35:45+00', 'slack:i6edb96490e9a38816790744ff76a9c28e4414ba3', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a652-7b3a-be54-62a297c60e2d', 'telegram', '4242', '106', '{"chatId": 106}', 1, '{"screen": {"at": "self-receipt", "appraisalId": "01a2156c-9790-730a-a9ff-f4112dcdc501"}}', 26, 26, '{"sentAt": 1805682195, "messageId": 94}', NULL, 'id', '2027-03-22 02:28:00+00', 'telegram:u100126', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a6d5-7f3e-bdd8-e9afe8c16623', 'slack', 'T1', 'U107', '{"userId": "U107", "channel": "D107"}', 1, '{"screen": {"at": "history", "page": 0, "appraisalId": "01a2156c-9790-730a-a9ff-f40c4ffaf40d"}}', 24, 24, '{"ts": "1805682495.000000", "channel": "D107"}', NULL, NULL, '2027-03-22 02:53:15+00', 'slack:i45a44e11fdc5f97c4096f4cf8b62ce37c3bc45e0', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a743-7295-8011-4bc242c07e31', 'telegram', '4242', '108', '{"chatId": 108}', 1, '{"screen": {"at": "self-receipt", "appraisalId": "01a2156c-9790-730a-a9ff-f408536b47e7"}}', 24, 24, '{"sentAt": 1805682795, "messageId": 96}', NULL, 'id', '2027-03-22 02:38:00+00', 'telegram:u100146', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a832-739d-9c1b-7ae4482f2c83', 'telegram', '4242', '109', '{"chatId": 109}', 1, '{"screen": {"at": "self-receipt", "appraisalId": "01a2156c-9790-730a-a9ff-f403ebf8d349"}}', 24, 24, '{"sentAt": 1805683095, "messageId": 98}', NULL, 'id', '2027-03-22 02:43:00+00', 'telegram:u100166', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-a958-7868-a600-88337a1032d7', 'slack', 'T1', 'U109', '{"userId": "U109", "channel": "D109"}', 1, '{"screen": {"at": "results"}}', 3, 3, '{"ts": "1805685045.000000", "channel": "D109"}', NULL, NULL, '2027-03-22 03:10:45+00', 'slack:i677309b4f9a00d2cbaddb56a897e229136c82f5d', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-aa0f-71a8-955b-ca68be2ddef0', 'telegram', '4242', '111', '{"chatId": 111}', 1, '{"screen": {"at": "result-card", "appraisalId": "01a2156c-9790-730a-a9ff-f404de2efd16"}}', 27, 27, '{"sentAt": 1805685060, "messageId": 138, "isProtected": 1}', NULL, 'id', '2027-03-22 03:11:30+00', 'telegram:u100271', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-aacd-701e-a151-9c6c30cd07af', 'slack', 'T1', 'U111', '{"userId": "U111", "channel": "D111"}', 1, '{"screen": {"at": "result-object", "appraisalId": "01a2156c-9790-730a-a9ff-f404de2efd16"}}', 5, 5, '{"ts": "1805685105.000000", "channel": "D111"}', NULL, NULL, '2027-03-22 03:12:15+00', 'slack:i4f7850654fe949fd3f7df20eae264656e8caae93', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-ab42-7c6f-b6b8-ac4b34f51f70', 'telegram', '4242', '112', '{"chatId": 112}', 1, '{"screen": {"at": "self-card", "item": "M.06", "isExpanded": true, "appraisalId": "01a2156c-9790-730a-a9ff-f40a85f78edb"}}', 12, 12, '{"sentAt": 1805685255, "messageId": 146}', NULL, 'id', '2027-03-22 03:15:45+00', 'telegram:u100283', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-abe0-71e0-b5af-1d3688ab7410', 'slack', 'T1', 'U112', '{"userId": "U112", "channel": "D112"}', 1, '{"screen": {"at": "self-unobservable", "item": "M.06", "appraisalId": "01a2156c-9790-730a-a9ff-f40a85f78edb"}}', 4, 4, '{"ts": "1805685315.000000", "channel": "D112"}', NULL, NULL, '2027-03-22 03:15:30+00', 'slack:ia611ebb8940f9170047226d5c18e24c731dc9871', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-ac22-7969-b48b-13dcd89eb74b', 'telegram', '4242', '113', '{"chatId": 113}', 1, '{"form": {"action": "1.s1.AaIVbJeQcwqp__QJ3aPwtA", "values": {"title": "Pelatihan perawat baru"}, "fieldIndex": 1}, "screen": {"at": "self-results", "appraisalId": "01a2156c-9790-730a-a9ff-f409dda3f0b4"}}', 10, 10, '{"sentAt": 1805685480, "messageId": 150}', NULL, 'id', '2027-03-22 03:18:00+00', 'telegram:u100289', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-acd5-7b0b-9147-4dc3fa54d4c7', 'slack', 'T1', 'U113', '{"userId": "U113", "channel": "D113"}', 1, '{"screen": {"at": "self-compact", "appraisalId": "01a2156c-9790-730a-a9ff-f409dda3f0b4"}}', 5, 5, '{"ts": "1805685390.000000", "channel": "D113"}', NULL, NULL, '2027-03-22 03:17:00+00', 'slack:i909486d0b18103601d8f62c79c412250da4e1645', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-ad05-7d3e-bd67-ae682e391f87', 'telegram', '4242', '114', '{"chatId": 114}', 1, '{"screen": {"at": "self-remove", "item": "R.1", "appraisalId": "01a2156c-9790-730a-a9ff-f406d70c9aea"}}', 10, 10, '{"sentAt": 1805685495, "messageId": 152}', NULL, 'id', '2027-03-22 03:19:30+00', 'telegram:u100295', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-ae09-70b0-ab83-579bbc8b6d0e', 'slack', 'T1', 'U114', '{"userId": "U114", "channel": "D114"}', 1, '{"screen": {"at": "self-results", "appraisalId": "01a2156c-9790-730a-a9ff-f406d70c9aea"}}', 8, 8, '{"ts": "1805685585.000000", "channel": "D114"}', NULL, NULL, '2027-03-22 03:21:00+00', 'slack:i14edefe2a6837feb2f7e7cfedcbe560ac5fc8e15', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-ae56-70bb-b4af-54bde1ef29a0', 'telegram', '4242', '115', '{"chatId": 115}', 1, '{"screen": {"at": "self-summary", "appraisalId": "01a2156c-9790-730a-a9ff-f40b6146c24d"}}', 24, 24, '{"sentAt": 1805685675, "messageId": 154}', NULL, 'id', '2027-03-22 03:26:00+00', 'telegram:u100315', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-af10-75cd-90f9-e9a9b96fc947', 'telegram', '4242', '116', '{"chatId": 116}', 1, '{"leaves": {"sentAt": 1805676450, "messageId": 67}, "screen": {"at": "reminder"}}', 5, 5, '{"sentAt": 1805682165, "messageId": 88}', NULL, 'id', '2027-03-22 03:26:15+00', 'telegram:u100316', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-afb6-7d5b-8990-65ae0fda1d36', 'telegram', '4242', '117', '{"chatId": 117}', 1, '{"screen": {"at": "privacy"}}', 4, 4, '{"sentAt": 1805676540, "messageId": 73}', NULL, 'id', '2027-03-22 00:49:00+00', 'telegram:u100096', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-b029-769a-93b1-26af1b6fdbbd', 'slack', 'T1', 'U120', '{"userId": "U120", "channel": "D120"}', 1, '{"screen": {"at": "help"}}', 4, 4, '{"ts": "1805686005.000000", "channel": "D120"}', NULL, NULL, '2027-03-22 03:26:45+00', 'slack:ib8a24fb1a172b32d1f5de7a4ba2c5c65e22aa133', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-b09b-7e1d-b6bb-aab99eb432ed', 'slack', 'T1', 'U121', '{"userId": "U121", "channel": "D121"}', 1, '{"screen": {"at": "language"}}', 6, 6, '{"ts": "1805686050.000000", "channel": "D121"}', 'en', NULL, '2027-03-22 03:27:30+00', 'slack:i6c9f318ae1e8dfb0727b7bab25e4f484ea738fda', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-b113-7d91-9c63-6390753008b9', 'telegram', '4242', '122', '{"chatId": 122}', 1, '{"screen": {"at": "home"}}', 5, 5, '{"sentAt": 1805676660, "messageId": 77}', NULL, 'id', '2027-03-22 03:27:45+00', 'telegram:u100318', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-b211-724e-bfa4-97889d9db113', 'telegram', '4242', '123', '{"chatId": 123}', 1, '{"screen": {"at": "self-card", "item": "M.02", "appraisalId": "01a2156c-9790-730a-a9ff-f401a83e226a"}}', 6, 5, '{"sentAt": 1805686170, "messageId": 166}', NULL, 'id', '2027-03-22 03:29:45+00', 'telegram:u100324', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-e23e-7f8c-a13a-eedc823d3cc8', 'slack', 'T1', 'U124', '{"userId": "U124", "channel": "D124"}', 1, '{"screen": {"at": "home"}}', 2, 2, '{"ts": "1805686080.000000", "channel": "D124"}', NULL, NULL, '2027-03-22 03:28:15+00', 'slack:i9ffd3d4cd32dd605a14ebbd7b7c8c9452f91260e', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-e2c8-705b-a204-a18f52d6232d', 'telegram', '4242', '119', '{"chatId": 119}', 1, '{"screen": {"at": "link-enter"}}', 2, 2, '{"sentAt": 1805686125, "messageId": 160}', NULL, 'id', '2027-03-22 03:28:45+00', 'telegram:u100320', NULL);
INSERT INTO public.conversation VALUES ('01a2156c-e304-76d4-8b9a-acedc0a40468', 'telegram', '4242', '118', '{"chatId": 118}', 1, '{"screen": {"at": "link-confirm", "codeId": "01a2156c-9dab-7844-bc41-34b6908c8140"}}', 2, 2, '{"sentAt": 1805686155, "messageId": 164}', NULL, 'id', '2027-03-22 03:29:15+00', 'telegram:u100322', NULL);


--
-- Data for Name: cycle; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.cycle VALUES ('01a2156c-8fdc-7142-b0d5-3b9e473012fa', 'Evaluasi Kinerja Triwulan IV 2026', '2026-10-01', '2026-12-31', '2027-03-08', '2027-03-12', '2027-03-15', '2027-03-19', '2027-03-29', '2027-04-05', 'Asia/Makassar', true, false, 'feedback-window', '2027-03-10 00:30:00+00');
INSERT INTO public.cycle VALUES ('01a2156c-9790-730a-a9ff-f41605cf3899', 'Evaluasi Kinerja Triwulan I 2027', '2027-01-01', '2027-03-31', '2027-03-22', '2027-03-31', '2027-04-01', '2027-04-10', '2027-04-11', '2027-04-20', 'Asia/Makassar', true, false, 'at-once', '2027-03-22 00:30:00+00');


--
-- Data for Name: delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-598be4065ffb', 'telegram', '4242', '101', 'sent', 1, '{"sentAt": 1805682165, "messageId": 82}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-598c4e53a05f', 'slack', 'T1', 'U105', 'sent', 1, '{"ts": "1805682165.000000", "channel": "D105"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-598dd96ae540', 'telegram', '4242', '110', 'sent', 1, '{"sentAt": 1805682165, "messageId": 84}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-598ebcf171ad', 'slack', 'T1', 'U102', 'sent', 1, '{"ts": "1805682165.000002", "channel": "D102"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-598fafa61624', 'slack', 'T1', 'U103', 'sent', 1, '{"ts": "1805682165.000001", "channel": "D103"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-59904f03d4fc', 'slack', 'T1', 'U104', 'sent', 1, '{"ts": "1805682165.000007", "channel": "D104"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-59917e24bdf2', 'telegram', '4242', '106', 'sent', 1, '{"sentAt": 1805682165, "messageId": 85}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-59926e18bb85', 'slack', 'T1', 'U107', 'sent', 1, '{"ts": "1805682165.000004", "channel": "D107"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-59932c683f2a', 'telegram', '4242', '108', 'sent', 1, '{"sentAt": 1805682165, "messageId": 89}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-5994289d3e5a', 'slack', 'T1', 'U109', 'sent', 1, '{"ts": "1805682165.000006", "channel": "D109"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-5995052d9d88', 'slack', 'T1', 'U111', 'sent', 1, '{"ts": "1805682165.000008", "channel": "D111"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-59962e1e2374', 'slack', 'T1', 'U112', 'sent', 1, '{"ts": "1805682165.000003", "channel": "D112"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-59971acfb023', 'slack', 'T1', 'U113', 'sent', 1, '{"ts": "1805682165.000005", "channel": "D113"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599830f19565', 'slack', 'T1', 'U114', 'sent', 1, '{"ts": "1805682165.000010", "channel": "D114"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-5999ffd43cfe', 'telegram', '4242', '115', 'sent', 1, '{"sentAt": 1805682165, "messageId": 83}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599a79bc5dbb', 'telegram', '4242', '116', 'sent', 1, '{"sentAt": 1805682165, "messageId": 88}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599b9436effd', 'telegram', '4242', '117', 'sent', 1, '{"sentAt": 1805682165, "messageId": 90}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599c1bbefe25', 'slack', 'T1', 'U120', 'sent', 1, '{"ts": "1805682165.000009", "channel": "D120"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599dbb5646d1', 'slack', 'T1', 'U121', 'sent', 1, '{"ts": "1805682165.000011", "channel": "D121"}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599edf47925d', 'telegram', '4242', '122', 'sent', 1, '{"sentAt": 1805682165, "messageId": 86}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-b2d3-7a89-a61c-599f5e5e05d6', 'telegram', '4242', '123', 'sent', 1, '{"sentAt": 1805682165, "messageId": 87}', NULL, '2027-03-22 02:22:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-cef5-7aed-ad1a-91b591680ca9', 'telegram', '4242', '109', 'sent', 1, '{"sentAt": 1805685045, "messageId": 135}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d168-71a2-8b64-c0140245e3c6', 'telegram', '4242', '110', 'sent', 1, '{"sentAt": 1805685045, "messageId": 136}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d408-7036-ac20-3ab1ba2e13b4', 'telegram', '4242', '111', 'sent', 1, '{"sentAt": 1805685045, "messageId": 137}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d8b2-7d51-ac23-db3fb539c6ab', 'telegram', '4242', '110', 'sent', 1, '{"sentAt": 1805682165, "messageId": 84}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d8b2-7d51-ac23-db40fa20dd5e', 'telegram', '4242', '106', 'sent', 1, '{"sentAt": 1805682165, "messageId": 85}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d8b2-7d51-ac23-db415d8d1abb', 'slack', 'T1', 'U107', 'sent', 1, '{"ts": "1805682165.000004", "channel": "D107"}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d8b2-7d51-ac23-db42b664c61f', 'telegram', '4242', '108', 'sent', 1, '{"sentAt": 1805682165, "messageId": 89}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d8b2-7d51-ac23-db43dd17bcfb', 'slack', 'T1', 'U109', 'sent', 1, '{"ts": "1805682165.000006", "channel": "D109"}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d8b2-7d51-ac23-db4442bbf98f', 'slack', 'T1', 'U111', 'sent', 1, '{"ts": "1805682165.000008", "channel": "D111"}', NULL, '2027-03-22 03:10:45+00');
INSERT INTO public.delivery VALUES ('01a2156c-d994-7641-ae49-381110c391c0', 'telegram', '4242', '105', 'unknown', 1, NULL, 'no-answer', '2027-03-22 03:11:30+00');


--
-- Data for Name: holiday; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.holiday VALUES ('2027-03-24', 'Cuti bersama daerah', false);
INSERT INTO public.holiday VALUES ('2027-04-02', 'Hari kerja pengganti', true);


--
-- Data for Name: inbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.inbox VALUES ('slack', 'T1', 'i05c6a3702d28a52e41c7d9cee73415c44b6bf484', '2027-03-22 00:35:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i071356b0e35c2d83275b0c83856dca2e8c97c923', '2027-03-22 00:44:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i0844414bd5c00890b3eb8bbb63fc20bf8aab876d', '2027-03-22 00:50:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i14edefe2a6837feb2f7e7cfedcbe560ac5fc8e15', '2027-03-22 03:21:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i1541d5803a61c1a2b3739a485a0f352c1393f083', '2027-03-22 02:29:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i16af2efb80890141fcdb6616becb6a4e755356a7', '2027-03-22 03:05:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i19402330187710a84c90ffb58756b98b300e4def', '2027-03-22 02:32:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i1ba78a795f62048ee8e272e57148d36973b254b4', '2027-03-22 02:30:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i1c9def142eb379fccea843c97aade02c47931f0e', '2027-03-22 00:39:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i1ed7f7d91324b1f46c61d27dca07f419a9664b4d', '2027-03-22 03:09:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i214a3bdf3a6306109acf9d2a65e42968e9c3eff8', '2027-03-22 00:49:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i25c63e19e97dbf429c264210d2c6fc91db9efead', '2027-03-22 03:16:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i2864f427c3067893cbd1d9f690e8b7ce6b5bbd6f', '2027-03-22 00:42:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i290969d677465dd61e1cddc26bceb844fd1dd35e', '2027-03-22 03:20:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i3435d19a98e25295ec5c5d2040fba370ea853f6d', '2027-03-22 02:31:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i35dccf27c55e0e9c38e20a2838d9bb04e7c4eb0b', '2027-03-22 00:49:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i41547f5d22ad4002ec97e6266ac83c4a45032baa', '2027-03-22 02:31:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i42b2b248f5e5fd4005a5ae6c8ee5d04657e38b05', '2027-03-22 02:32:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i4589e277e37cf330e0a0f8e259700d60ca98be5b', '2027-03-22 00:37:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i45a44e11fdc5f97c4096f4cf8b62ce37c3bc45e0', '2027-03-22 02:53:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i48754a77f3f1dad04ede2b62f1e9c2b9bf28f36f', '2027-03-22 00:35:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i4f7509bbd9d5d6410c699028bfea9d2e2694001e', '2027-03-22 03:20:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i4f7850654fe949fd3f7df20eae264656e8caae93', '2027-03-22 03:12:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i576f2299acb4e8749f9a0b5fc3695a64c43b81f6', '2027-03-22 02:30:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i57910242b3250d37300be39cce96217d9ad84b26', '2027-03-22 03:09:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i5ac844e3621a8d6a23bbedf7b48e19580f7f1a19', '2027-03-22 03:28:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i6008db4d64306e6d5e601ade3dca65b88566ba72', '2027-03-22 02:31:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i648dbcb79fca0e5e5cf6001f5c5afc8d143bc7b5', '2027-03-22 00:37:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i677309b4f9a00d2cbaddb56a897e229136c82f5d', '2027-03-22 03:10:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i683d52888e8166e91d11867cdc2ed2f2d58f5601', '2027-03-22 00:45:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i689664de536cb776725e03c4e7bc6e4b4bf7760e', '2027-03-22 03:20:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i6c3f454e449aba6980b13dac03e8d424f30d353e', '2027-03-22 02:28:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i6c9f318ae1e8dfb0727b7bab25e4f484ea738fda', '2027-03-22 03:27:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i6edb96490e9a38816790744ff76a9c28e4414ba3', '2027-03-22 00:35:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i7506f3a87e5472d59dcc04846e87cf9df1098a29', '2027-03-22 00:32:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i79f5097d08bff27a872b828ee9f5f7bb0bfa59c2', '2027-03-22 00:33:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i7b00b8b971cb381846e9861c54f396c3f10919a3', '2027-03-22 00:41:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i7bb3c582a379e1aaa43c2e99bc00df18ed42d216', '2027-03-22 03:20:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i7c62bc6b6473ea84f1d74271b1a4110c093081cd', '2027-03-22 00:35:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i7fb38ed177ffad27836851a6c2c1c6d807fa98c1', '2027-03-22 00:41:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i7ff792db49071c7eca7258ebf96b4e432793dd82', '2027-03-22 02:29:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i8326b2798499ef5e15a3dfbd0473d7124611d670', '2027-03-22 00:46:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i8ac5601aa79fe079c3b70a7cb33d3137bf7b0522', '2027-03-22 02:29:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i904c175fc44a990fdbe8c17d647b146ca040f431', '2027-03-22 03:05:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i909486d0b18103601d8f62c79c412250da4e1645', '2027-03-22 03:17:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i9330f3778b8f0a736c43903ced74e64cdf6766c2', '2027-03-22 00:43:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i989132434203b55bf07011f9f7585b5384fb0a2b', '2027-03-22 00:32:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i9b74b4332bebaca8c9c91a738b72a655073a1645', '2027-03-22 02:28:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i9fe9db200ab69bc78fd46fdec95cd256ba4cdb2a', '2027-03-22 03:11:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'i9ffd3d4cd32dd605a14ebbd7b7c8c9452f91260e', '2027-03-22 03:28:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ia611ebb8940f9170047226d5c18e24c731dc9871', '2027-03-22 03:15:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iaa03f56a47bf8561095d7ba0017c3da78414ae2c', '2027-03-22 02:30:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iaa6196d2daa272e0ff78931f399b6cd92ebec634', '2027-03-22 00:37:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iae34e8524c6c68698ac975de0048659f778bf102', '2027-03-22 02:29:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ib3bd1b1e5234f0203cf79d46d8a22eb896fc3937', '2027-03-22 03:12:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ib8a24fb1a172b32d1f5de7a4ba2c5c65e22aa133', '2027-03-22 03:26:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ic75f1e1dc2a86114e9c2c8a50a9fda54498dd921', '2027-03-22 03:27:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iceb78f5e638012f56328c603d150949eb94e6b6b', '2027-03-22 03:27:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'id1ada8a3c8bef15ec84c1d241885ec9d64d6079c', '2027-03-22 02:30:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'id464dc5750b404e1a2aa6cbe023365d49b627bbc', '2027-03-22 00:50:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'id50afd4f3e7493debcc86157934e70f67e59c21c', '2027-03-22 02:32:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'id5a871928bccd6c93dc667ed8950eeda0d2b095e', '2027-03-22 03:16:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'id788782ae88e91cee9b645c91d235c1093df893e', '2027-03-22 00:33:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'id9ddfba973769a49a149c61c3b902cd9e2f86d4d', '2027-03-22 02:28:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'idabc8ef9e3e96b162465a336259f9dc0fffd83b3', '2027-03-22 00:44:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'idbab3aa8dfbfaa4bf672020d5799636354cb0460', '2027-03-22 00:50:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ie720137eb527e35e85dfd487d7a35fcc563dc4fb', '2027-03-22 03:15:15+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ie9498c39a9ee97e7e4664b5e81f856d73ac7c212', '2027-03-22 03:08:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iea1650058fdc46093e9ff4951dbe08f8e0913409', '2027-03-22 00:40:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iebabf16251764ef29a5f21eaf92cb73a5ac0624c', '2027-03-22 02:31:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iec98423e0ad2fdadf5ba3fb05177f9cc47cc1f11', '2027-03-22 00:49:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iee0f7dc25f27f75082c66546001a6d7cf4917ea9', '2027-03-22 02:33:00+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iefe6d87b148bff520f8a48bd69d2cb67e327d5d3', '2027-03-22 03:08:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'if7b1fa13a4d68ca1467a24e6e944eb36b30cc257', '2027-03-22 03:10:30+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'ifce3c2f430b4a44e67aee2cb8ce6791c80fc52c4', '2027-03-22 03:19:45+00');
INSERT INTO public.inbox VALUES ('slack', 'T1', 'iffe28ebafafd7ab5033261ae77487e57e1fb2b2b', '2027-03-22 02:32:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100041', '2027-03-22 00:30:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100042', '2027-03-22 00:30:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100043', '2027-03-22 00:30:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100044', '2027-03-22 00:30:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100045', '2027-03-22 00:31:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100046', '2027-03-22 00:31:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100047', '2027-03-22 00:31:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100048', '2027-03-22 00:31:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100049', '2027-03-22 00:32:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100050', '2027-03-22 00:32:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100051', '2027-03-22 00:33:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100052', '2027-03-22 00:33:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100053', '2027-03-22 00:34:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100054', '2027-03-22 00:34:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100055', '2027-03-22 00:34:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100056', '2027-03-22 00:34:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100057', '2027-03-22 00:36:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100058', '2027-03-22 00:36:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100059', '2027-03-22 00:36:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100060', '2027-03-22 00:36:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100061', '2027-03-22 00:37:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100062', '2027-03-22 00:38:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100063', '2027-03-22 00:38:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100064', '2027-03-22 00:38:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100065', '2027-03-22 00:38:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100066', '2027-03-22 00:39:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100067', '2027-03-22 00:39:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100068', '2027-03-22 00:39:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100069', '2027-03-22 00:40:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100070', '2027-03-22 00:40:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100071', '2027-03-22 00:40:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100072', '2027-03-22 00:41:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100073', '2027-03-22 00:41:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100074', '2027-03-22 00:42:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100075', '2027-03-22 00:42:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100076', '2027-03-22 00:42:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100077', '2027-03-22 00:43:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100078', '2027-03-22 00:43:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100079', '2027-03-22 00:43:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100080', '2027-03-22 00:44:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100081', '2027-03-22 00:44:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100082', '2027-03-22 00:45:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100083', '2027-03-22 00:45:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100084', '2027-03-22 00:45:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100085', '2027-03-22 00:46:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100086', '2027-03-22 00:46:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100087', '2027-03-22 00:46:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100088', '2027-03-22 00:47:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100089', '2027-03-22 00:47:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100090', '2027-03-22 00:47:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100091', '2027-03-22 00:47:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100092', '2027-03-22 00:48:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100093', '2027-03-22 00:48:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100094', '2027-03-22 00:48:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100095', '2027-03-22 00:48:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100096', '2027-03-22 00:49:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100097', '2027-03-22 00:50:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100098', '2027-03-22 00:51:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100099', '2027-03-22 00:51:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100100', '2027-03-22 00:51:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100101', '2027-03-22 00:51:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100102', '2027-03-22 00:52:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100103', '2027-03-22 00:52:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100104', '2027-03-22 00:52:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100105', '2027-03-22 02:22:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100106', '2027-03-22 02:23:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100107', '2027-03-22 02:23:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100108', '2027-03-22 02:23:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100109', '2027-03-22 02:23:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100110', '2027-03-22 02:24:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100111', '2027-03-22 02:24:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100112', '2027-03-22 02:24:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100113', '2027-03-22 02:24:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100114', '2027-03-22 02:25:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100115', '2027-03-22 02:25:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100116', '2027-03-22 02:25:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100117', '2027-03-22 02:25:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100118', '2027-03-22 02:26:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100119', '2027-03-22 02:26:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100120', '2027-03-22 02:26:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100121', '2027-03-22 02:26:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100122', '2027-03-22 02:27:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100123', '2027-03-22 02:27:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100124', '2027-03-22 02:27:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100125', '2027-03-22 02:27:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100126', '2027-03-22 02:28:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100127', '2027-03-22 02:33:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100128', '2027-03-22 02:33:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100129', '2027-03-22 02:33:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100130', '2027-03-22 02:34:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100131', '2027-03-22 02:34:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100132', '2027-03-22 02:34:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100133', '2027-03-22 02:34:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100134', '2027-03-22 02:35:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100135', '2027-03-22 02:35:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100136', '2027-03-22 02:35:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100137', '2027-03-22 02:35:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100138', '2027-03-22 02:36:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100139', '2027-03-22 02:36:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100140', '2027-03-22 02:36:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100141', '2027-03-22 02:36:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100142', '2027-03-22 02:37:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100143', '2027-03-22 02:37:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100144', '2027-03-22 02:37:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100145', '2027-03-22 02:37:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100146', '2027-03-22 02:38:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100147', '2027-03-22 02:38:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100148', '2027-03-22 02:38:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100149', '2027-03-22 02:38:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100150', '2027-03-22 02:39:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100151', '2027-03-22 02:39:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100152', '2027-03-22 02:39:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100153', '2027-03-22 02:39:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100154', '2027-03-22 02:40:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100155', '2027-03-22 02:40:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100156', '2027-03-22 02:40:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100157', '2027-03-22 02:40:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100158', '2027-03-22 02:41:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100159', '2027-03-22 02:41:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100160', '2027-03-22 02:41:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100161', '2027-03-22 02:41:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100162', '2027-03-22 02:42:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100163', '2027-03-22 02:42:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100164', '2027-03-22 02:42:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100165', '2027-03-22 02:42:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100166', '2027-03-22 02:43:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100167', '2027-03-22 02:43:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100168', '2027-03-22 02:43:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100169', '2027-03-22 02:43:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100170', '2027-03-22 02:44:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100171', '2027-03-22 02:44:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100172', '2027-03-22 02:44:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100173', '2027-03-22 02:44:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100174', '2027-03-22 02:45:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100175', '2027-03-22 02:45:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100176', '2027-03-22 02:45:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100177', '2027-03-22 02:45:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100178', '2027-03-22 02:46:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100179', '2027-03-22 02:46:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100180', '2027-03-22 02:46:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100181', '2027-03-22 02:46:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100182', '2027-03-22 02:47:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100183', '2027-03-22 02:47:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100184', '2027-03-22 02:47:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100185', '2027-03-22 02:47:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100186', '2027-03-22 02:48:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100187', '2027-03-22 02:48:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100188', '2027-03-22 02:48:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100189', '2027-03-22 02:48:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100190', '2027-03-22 02:49:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100191', '2027-03-22 02:49:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100192', '2027-03-22 02:49:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100193', '2027-03-22 02:49:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100194', '2027-03-22 02:50:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100195', '2027-03-22 02:50:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100196', '2027-03-22 02:50:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100197', '2027-03-22 02:50:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100198', '2027-03-22 02:51:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100199', '2027-03-22 02:51:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100200', '2027-03-22 02:51:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100201', '2027-03-22 02:51:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100202', '2027-03-22 02:52:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100203', '2027-03-22 02:52:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100204', '2027-03-22 02:52:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100205', '2027-03-22 02:52:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100206', '2027-03-22 02:53:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100207', '2027-03-22 02:53:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100208', '2027-03-22 02:53:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100209', '2027-03-22 02:54:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100210', '2027-03-22 02:54:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100211', '2027-03-22 02:54:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100212', '2027-03-22 02:54:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100213', '2027-03-22 02:55:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100214', '2027-03-22 02:55:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100215', '2027-03-22 02:55:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100216', '2027-03-22 02:55:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100217', '2027-03-22 02:56:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100218', '2027-03-22 02:56:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100219', '2027-03-22 02:56:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100220', '2027-03-22 02:56:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100221', '2027-03-22 02:57:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100222', '2027-03-22 02:57:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100223', '2027-03-22 02:57:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100224', '2027-03-22 02:57:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100225', '2027-03-22 02:58:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100226', '2027-03-22 02:58:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100227', '2027-03-22 02:58:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100228', '2027-03-22 02:58:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100229', '2027-03-22 02:59:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100230', '2027-03-22 02:59:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100231', '2027-03-22 02:59:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100232', '2027-03-22 02:59:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100233', '2027-03-22 03:00:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100234', '2027-03-22 03:00:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100235', '2027-03-22 03:00:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100236', '2027-03-22 03:00:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100237', '2027-03-22 03:01:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100238', '2027-03-22 03:01:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100239', '2027-03-22 03:01:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100240', '2027-03-22 03:01:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100241', '2027-03-22 03:02:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100242', '2027-03-22 03:02:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100243', '2027-03-22 03:02:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100244', '2027-03-22 03:02:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100245', '2027-03-22 03:03:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100246', '2027-03-22 03:03:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100247', '2027-03-22 03:03:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100248', '2027-03-22 03:03:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100249', '2027-03-22 03:04:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100250', '2027-03-22 03:04:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100251', '2027-03-22 03:04:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100252', '2027-03-22 03:04:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100253', '2027-03-22 03:05:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100254', '2027-03-22 03:05:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100255', '2027-03-22 03:06:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100256', '2027-03-22 03:06:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100257', '2027-03-22 03:06:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100258', '2027-03-22 03:06:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100259', '2027-03-22 03:07:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100260', '2027-03-22 03:07:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100261', '2027-03-22 03:07:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100262', '2027-03-22 03:07:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100263', '2027-03-22 03:08:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100264', '2027-03-22 03:08:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100265', '2027-03-22 03:09:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100266', '2027-03-22 03:09:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100267', '2027-03-22 03:10:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100268', '2027-03-22 03:10:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100269', '2027-03-22 03:11:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100270', '2027-03-22 03:11:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100271', '2027-03-22 03:11:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100272', '2027-03-22 03:12:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100273', '2027-03-22 03:12:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100274', '2027-03-22 03:13:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100275', '2027-03-22 03:13:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100276', '2027-03-22 03:13:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100277', '2027-03-22 03:13:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100278', '2027-03-22 03:14:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100279', '2027-03-22 03:14:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100280', '2027-03-22 03:14:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100281', '2027-03-22 03:14:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100282', '2027-03-22 03:15:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100283', '2027-03-22 03:15:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100284', '2027-03-22 03:16:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100285', '2027-03-22 03:16:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100286', '2027-03-22 03:17:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100287', '2027-03-22 03:17:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100288', '2027-03-22 03:17:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100289', '2027-03-22 03:18:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100290', '2027-03-22 03:18:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100291', '2027-03-22 03:18:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100292', '2027-03-22 03:18:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100293', '2027-03-22 03:19:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100294', '2027-03-22 03:19:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100295', '2027-03-22 03:19:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100296', '2027-03-22 03:21:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100297', '2027-03-22 03:21:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100298', '2027-03-22 03:21:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100299', '2027-03-22 03:22:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100300', '2027-03-22 03:22:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100301', '2027-03-22 03:22:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100302', '2027-03-22 03:22:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100303', '2027-03-22 03:23:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100304', '2027-03-22 03:23:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100305', '2027-03-22 03:23:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100306', '2027-03-22 03:23:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100307', '2027-03-22 03:24:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100308', '2027-03-22 03:24:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100309', '2027-03-22 03:24:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100310', '2027-03-22 03:24:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100311', '2027-03-22 03:25:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100312', '2027-03-22 03:25:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100313', '2027-03-22 03:25:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100314', '2027-03-22 03:25:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100315', '2027-03-22 03:26:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100316', '2027-03-22 03:26:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100317', '2027-03-22 03:26:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100318', '2027-03-22 03:27:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100319', '2027-03-22 03:28:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100320', '2027-03-22 03:28:45+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100321', '2027-03-22 03:29:00+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100322', '2027-03-22 03:29:15+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100323', '2027-03-22 03:29:30+00');
INSERT INTO public.inbox VALUES ('telegram', '4242', 'u100324', '2027-03-22 03:29:45+00');


--
-- Data for Name: lane; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.lane VALUES ('slack', 'T1', 'bot:21148:01a2156c-8ed1-7453-8cce-fc886a78fff1', 3, NULL, NULL);
INSERT INTO public.lane VALUES ('telegram', '4242', 'bot:21148:01a2156c-8ed1-7453-8cce-fc886a78fff1', 3, NULL, NULL);


--
-- Data for Name: link_attempt; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.link_attempt VALUES ('01a2156c-91fe-7329-b200-5030f629239e', 'telegram', '4242', '110', true, '2027-03-10 00:30:30+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-9299-71af-8ef7-9b90d119ccc3', 'telegram', '4242', '105', true, '2027-03-10 00:31:30+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a27c-73eb-8341-c6af69dbe156', 'telegram', '4242', '101', true, '2027-03-22 00:30:30+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a386-7a41-8826-90b08f2b1afd', 'telegram', '4242', '102', true, '2027-03-22 00:31:30+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a4c5-79c1-8126-3426d089b719', 'telegram', '4242', '103', true, '2027-03-22 00:33:00+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a5b0-72c2-8345-3d3ad7b1996a', 'telegram', '4242', '104', true, '2027-03-22 00:34:30+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a6a1-7ef3-b1b5-2dbe9abf92f3', 'telegram', '4242', '106', true, '2027-03-22 00:36:30+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a7b6-7603-a4d8-500602c161cf', 'telegram', '4242', '108', true, '2027-03-22 00:38:15+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-a910-78a9-830e-af87f389c800', 'telegram', '4242', '109', true, '2027-03-22 00:39:15+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-aa77-7104-a046-39abee47e1ed', 'telegram', '4242', '111', true, '2027-03-22 00:40:45+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-aba6-755c-a38e-34c3fdff78ec', 'telegram', '4242', '112', true, '2027-03-22 00:42:15+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-ac77-7373-a0ac-bc9df5a259cd', 'telegram', '4242', '113', true, '2027-03-22 00:43:45+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-adb8-7362-9806-acbe10145ab5', 'telegram', '4242', '114', true, '2027-03-22 00:45:15+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-aeaf-7db2-bf3f-1374d11f37d1', 'telegram', '4242', '115', true, '2027-03-22 00:46:45+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-af7f-7d51-86dd-844943018952', 'telegram', '4242', '116', true, '2027-03-22 00:47:45+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-b004-7de9-912a-9ada8ac81f81', 'telegram', '4242', '117', true, '2027-03-22 00:48:45+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-b1ba-714b-86be-eb2fee2b2121', 'telegram', '4242', '122', true, '2027-03-22 00:51:15+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-b299-77e7-8e27-75e99f076cf1', 'telegram', '4242', '123', true, '2027-03-22 00:52:15+00');
INSERT INTO public.link_attempt VALUES ('01a2156c-e2e3-7cec-b339-75874cd17ab4', 'telegram', '4242', '119', false, '2027-03-22 03:28:45+00');


--
-- Data for Name: link_code; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.link_code VALUES ('01a2156c-9126-7221-99d7-38a58262243d', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 'Q7DMYK', 'eLNOwvAwIr59O4OD2bvbSw', 'EIouZYasn0Gq3KJxibY4A5OzKtCC5HLgM23JdScL8HI', '2027-03-10 00:30:00+00', '2027-03-24 00:30:00+00', '2027-03-10 00:31:30+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9126-7221-99d7-38a638c0f8f2', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 'ZPWMB0', '7p5Zs4q2snDMWhnE7BSj-Q', '94Ty0f_cdQfqxrvsCyvClBpUQbKz43i_rbTLTHN8SC8', '2027-03-10 00:30:00+00', '2027-03-24 00:30:00+00', '2027-03-10 00:30:30+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9126-7221-99d7-38a72dad7917', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 'CTPMHP', '4vfS5Y6m0MWYBxjZz67Ytg', 'uLN0soRBnMW0o4Qdi7_SuDWE9liwVjeZOKhRzfVuAVk', '2027-03-10 00:30:00+00', '2027-03-22 00:30:00+00', NULL, 0);
INSERT INTO public.link_code VALUES ('01a2156c-9928-71d4-9205-9bf2b71cf8a6', '01a2156c-9707-7f0e-9ad7-2930f2b5d8d4', 'KX4XBE', 'l4F47rC5B-_YNM62bhgoVQ', 'ManVyPvrKjWdbhLVNfcrbTmwLPe0u6aSHmFAvvomkm0', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', NULL, 0);
INSERT INTO public.link_code VALUES ('01a2156c-9939-725a-86a2-39f2f9145776', '01a2156c-9707-7f0e-9ad7-2922a177d11a', 'YPTGDF', 'CLA1sleLRqoF5tp1idHgpw', 'i1EtUaeEYeEHtrnopzAqfGFSalEnaQda5cXhlw8elk8', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:39:15+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-996d-7146-b3ea-2e991466fe9f', '01a2156c-9707-7f0e-9ad7-292eac6bfa32', 'VBE8TT', 'TATgRQASY1bHxkopesUkvQ', 'RDcRIzBo4Pe7N1_ImZJ2_X4HFz_Q-0AFMpXK9VhTwGc', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:51:15+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-99d8-7b8f-90d8-523ccf99c406', '01a2156c-9707-7f0e-9ad7-292f41490b59', '67TPKT', 'll8QLHBNph8BN3jpn2vMRQ', '3mlcbvqgIdKwsbE4O8-T_Mp9nVAlBrmiWG1hjjDwFm8', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:52:15+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ad6-7b20-ac21-7e722fd9bcb5', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '31WKJ8', 'S2sea8js7A3--iLeLn8M6w', 's_HheAiUcVWqSVBrUlx6OCF_E-3jqlOUy-Mt8MuUfDA', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:40:45+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9b6a-747d-a679-ad632e64e8fa', '01a2156c-9707-7f0e-9ad7-291e8a80877f', 'G3PK8Z', 'w0Hzg6eCnC9Wf7OVEZKfRg', 'CHrMisl2WqfOj_9rQYKbfJ6essZ4Ai7miDLk0uYxouw', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:34:30+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9b6a-747d-a679-ad645e8f8f8e', '01a2156c-9707-7f0e-9ad7-2926786776bf', 'XKEMTE', 'yU5wlDVOOSImvcWF9cVlAw', 'H5pngXrxPgYZLJQw14d4qupfK8qdTfNBYnaDpx7rb-4', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:45:15+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ba3-7a07-a06f-cadd4d6d64f6', '01a2156c-9707-7f0e-9ad7-29211c776bc4', 'CDQAPM', '3jTIjOhPMiZ4BAcGsdDWpQ', '89MfkRgE41TykNCxtFxBot92zAkJ8HhJytM5is98YE8', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:38:15+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ce2-7042-80e3-a938882792e2', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 'FS4W8P', 'zSCIlnLWraBABGSawEAR9A', 'LzS6qSNhVYCEKZPTEYC-3wp-Ot5qUU2hG45c6VVs72s', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:42:15+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ce2-7042-80e3-a939df5ed52b', '01a2156c-9707-7f0e-9ad7-2925b20b2106', 'Z19JKQ', 'WjTV6JNfADvoOuBybMq5eA', '6ugFn28s6nCYVeoZCUEzHB2uRO0eQzijbfylA1N_hWg', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:43:45+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ce2-7042-80e3-a93a2f572ad1', '01a2156c-9707-7f0e-9ad7-29275fdceaee', 'FNSDQJ', 'MxH4iPi2d1-fmF9i9DQ7YQ', 'UOts46GOxgzC593sY6Fv1SnXOxp882cI3HdWSPi0Moo', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:46:45+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ce2-7042-80e3-a93bcca1fd22', '01a2156c-9707-7f0e-9ad7-29201609d626', 'PEQFS6', '4BAr55Avsvmrs0TADCpQgg', '67h6TpHJAMCfUuBgFtVrNWqtvCOcCJfJ9ryP904Gjgc', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', NULL, 0);
INSERT INTO public.link_code VALUES ('01a2156c-9dab-7844-bc41-34b6908c8140', '01a2156c-9707-7f0e-9ad7-292abc7c2df1', 'SH8ET8', '1bAIGlZOj-Zz8q2fOm6f4w', 'MDzNLeodud0qx73H_YVpZShpKD7QC2oCDIRC8NbGa0Q', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', NULL, 0);
INSERT INTO public.link_code VALUES ('01a2156c-9db3-78e2-86fa-fe88d79aa4eb', '01a2156c-9707-7f0e-9ad7-2929de9b8c6e', 'ZBS9AR', 'DzLkONpmQX2nQz1LXSEI6Q', 'XzSRffEEGjzMdhWKwBaae0bXuT4ow8kX6vEresZ_KNI', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:48:45+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9db3-78e2-86fa-fe89e2742488', '01a2156c-9707-7f0e-9ad7-292b459794fc', 'FN7Y2Y', 'vjh1jjSDe07WvEi3edBb8w', 'q7lwTBOs2D9MvBjK-WkCqPwY0i1dDy3-Mic5UNRprcI', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', NULL, 0);
INSERT INTO public.link_code VALUES ('01a2156c-9e42-71c7-8fa9-b7cfa8341cec', '01a2156c-9707-7f0e-9ad7-292896161000', '9WG9J3', 'aPhamUVhHZ7KFaohoTy8zg', 'CwkQaMlfI9WOxfV3AS9pKe0xmSulqsW7gP6w6jHN0BE', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:47:45+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9e80-7797-b1fc-d890b944d1f2', '01a2156c-9707-7f0e-9ad7-291dbe772d38', 'YC7V7Z', 'HAwRy45YP9rBMysCwMSnWg', 'wTorxdbG56AaxwNZmWh0nHK5fCPv8z_brRLZaoTZIuI', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:33:00+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-9ee6-765b-8210-914ccb8e2b3d', '01a2156c-9707-7f0e-9ad7-292c2495ff3b', '7FAS00', 'HatuAxS5ONbB9o-pCKGfKw', 'd-pzAgIGwwYCezLtOPzN809ccVEEUwO1kEuLSSNLVYE', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', NULL, 0);
INSERT INTO public.link_code VALUES ('01a2156c-9fae-7d87-9bc3-321ca73aa1ef', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '3S467C', 'hPRanEXt78zstcy2AimQzg', 'uBgViNYakD5LpysLRZcS5wcjWzvS-RbiIsJK55VgQlI', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:31:30+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-a072-794b-88e7-b9142844fde6', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', 'XF8D2T', 'qRFRsjqg35f2LpOPH7HQnw', '-0dpJ613Vw15yIfoF1wWOszELnXMMVXfe-c59QWUGpE', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:30:30+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-a072-794b-88e7-b915b137f977', '01a2156c-9707-7f0e-9ad7-291fc62c8010', 'S1JX6W', '8cX2Wjv1DeJOxBZv9rpRlA', '8FnehzWTVpUkaFxZ9XqoiLjp4D4UXqK63T8Gb8KHL4I', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', '2027-03-22 00:36:30+00', 0);
INSERT INTO public.link_code VALUES ('01a2156c-a072-794b-88e7-b916a956c9fa', '01a2156c-9707-7f0e-9ad7-292d7c5444f5', 'M41Q82', 'UXOdC2Kw1DIBTnHAzLwIUg', 'aWCuys9tw70uByJBv7tiuq7k_WcKzMNWHLl7j7ekEYI', '2027-03-22 00:30:00+00', '2027-04-05 00:30:00+00', NULL, 0);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-598be4065ffb', 'reminder', 1, '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '{"date": "2027-03-22", "kind": "reminder", "shows": "1e0bdde6", "personId": "01a2156c-8f4d-7c71-ad4e-9c3b08946af3"}', 'reminder:01a2156c-8f4d-7c71-ad4e-9c3b08946af3:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-598c4e53a05f', 'reminder', 1, '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '{"date": "2027-03-22", "kind": "reminder", "shows": "4a3fb4e1", "personId": "01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b"}', 'reminder:01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-598dd96ae540', 'reminder', 1, '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '{"date": "2027-03-22", "kind": "reminder", "shows": "", "personId": "01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88"}', 'reminder:01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-598ebcf171ad', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-291cbde7394c', '{"date": "2027-03-22", "kind": "reminder", "shows": "4efaeedc", "personId": "01a2156c-9707-7f0e-9ad7-291cbde7394c"}', 'reminder:01a2156c-9707-7f0e-9ad7-291cbde7394c:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-598fafa61624', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-291dbe772d38', '{"date": "2027-03-22", "kind": "reminder", "shows": "2943f447", "personId": "01a2156c-9707-7f0e-9ad7-291dbe772d38"}', 'reminder:01a2156c-9707-7f0e-9ad7-291dbe772d38:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-59904f03d4fc', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-291e8a80877f', '{"date": "2027-03-22", "kind": "reminder", "shows": "dcbd182a", "personId": "01a2156c-9707-7f0e-9ad7-291e8a80877f"}', 'reminder:01a2156c-9707-7f0e-9ad7-291e8a80877f:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-59917e24bdf2', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-291fc62c8010', '{"date": "2027-03-22", "kind": "reminder", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-291fc62c8010"}', 'reminder:01a2156c-9707-7f0e-9ad7-291fc62c8010:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-59926e18bb85', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-29201609d626', '{"date": "2027-03-22", "kind": "reminder", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-29201609d626"}', 'reminder:01a2156c-9707-7f0e-9ad7-29201609d626:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-59932c683f2a', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-29211c776bc4', '{"date": "2027-03-22", "kind": "reminder", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-29211c776bc4"}', 'reminder:01a2156c-9707-7f0e-9ad7-29211c776bc4:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-5994289d3e5a', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2922a177d11a', '{"date": "2027-03-22", "kind": "reminder", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-2922a177d11a"}', 'reminder:01a2156c-9707-7f0e-9ad7-2922a177d11a:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-5995052d9d88', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '{"date": "2027-03-22", "kind": "reminder", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-2923a840b4a3"}', 'reminder:01a2156c-9707-7f0e-9ad7-2923a840b4a3:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-59962e1e2374', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', '{"date": "2027-03-22", "kind": "reminder", "shows": "81b632ed", "personId": "01a2156c-9707-7f0e-9ad7-2924a4e36ce5"}', 'reminder:01a2156c-9707-7f0e-9ad7-2924a4e36ce5:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-59971acfb023', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2925b20b2106', '{"date": "2027-03-22", "kind": "reminder", "shows": "8dbdff28", "personId": "01a2156c-9707-7f0e-9ad7-2925b20b2106"}', 'reminder:01a2156c-9707-7f0e-9ad7-2925b20b2106:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599830f19565', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2926786776bf', '{"date": "2027-03-22", "kind": "reminder", "shows": "ac3ca8d5", "personId": "01a2156c-9707-7f0e-9ad7-2926786776bf"}', 'reminder:01a2156c-9707-7f0e-9ad7-2926786776bf:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-5999ffd43cfe', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-29275fdceaee', '{"date": "2027-03-22", "kind": "reminder", "shows": "21b94104", "personId": "01a2156c-9707-7f0e-9ad7-29275fdceaee"}', 'reminder:01a2156c-9707-7f0e-9ad7-29275fdceaee:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599a79bc5dbb', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-292896161000', '{"date": "2027-03-22", "kind": "reminder", "shows": "10469665", "personId": "01a2156c-9707-7f0e-9ad7-292896161000"}', 'reminder:01a2156c-9707-7f0e-9ad7-292896161000:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599b9436effd', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2929de9b8c6e', '{"date": "2027-03-22", "kind": "reminder", "shows": "eeb95b97", "personId": "01a2156c-9707-7f0e-9ad7-2929de9b8c6e"}', 'reminder:01a2156c-9707-7f0e-9ad7-2929de9b8c6e:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599c1bbefe25', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-292c2495ff3b', '{"date": "2027-03-22", "kind": "reminder", "shows": "c1a23fa4", "personId": "01a2156c-9707-7f0e-9ad7-292c2495ff3b"}', 'reminder:01a2156c-9707-7f0e-9ad7-292c2495ff3b:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599dbb5646d1', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-292d7c5444f5', '{"date": "2027-03-22", "kind": "reminder", "shows": "2273d20b", "personId": "01a2156c-9707-7f0e-9ad7-292d7c5444f5"}', 'reminder:01a2156c-9707-7f0e-9ad7-292d7c5444f5:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599edf47925d', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-292eac6bfa32', '{"date": "2027-03-22", "kind": "reminder", "shows": "8729a9a5", "personId": "01a2156c-9707-7f0e-9ad7-292eac6bfa32"}', 'reminder:01a2156c-9707-7f0e-9ad7-292eac6bfa32:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-b2d3-7a89-a61c-599f5e5e05d6', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-292f41490b59', '{"date": "2027-03-22", "kind": "reminder", "shows": "b6b2e953", "personId": "01a2156c-9707-7f0e-9ad7-292f41490b59"}', 'reminder:01a2156c-9707-7f0e-9ad7-292f41490b59:2027-03-22', '2027-03-22 02:24:45+00', '2027-03-22 09:00:00+00', 0, 'sent', '2027-03-22 02:22:45+00', '2027-03-22 02:22:45+00', 'sweep:01a2156c-b2c2-776a-8a40-72e7b13739da');
INSERT INTO public.outbox VALUES ('01a2156c-cef5-7aed-ad1a-91b591680ca9', 'result-ready', 1, '01a2156c-9707-7f0e-9ad7-2922a177d11a', '{"kind": "result-ready", "personId": "01a2156c-9707-7f0e-9ad7-2922a177d11a", "appraisalId": "01a2156c-9790-730a-a9ff-f403ebf8d349"}', 'result-ready:01a2156c-9790-730a-a9ff-f403ebf8d349', '2027-03-22 03:12:45+00', NULL, 0, 'sent', '2027-03-22 03:10:45+00', '2026-11-26 01:16:22.133985+00', 'telegram:u100218');
INSERT INTO public.outbox VALUES ('01a2156c-d168-71a2-8b64-c0140245e3c6', 'result-ready', 1, '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '{"kind": "result-ready", "personId": "01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88", "appraisalId": "01a2156c-9790-730a-a9ff-f40546f982f1"}', 'result-ready:01a2156c-9790-730a-a9ff-f40546f982f1', '2027-03-22 03:12:45+00', NULL, 0, 'sent', '2027-03-22 03:10:45+00', '2026-11-26 01:16:22.761094+00', 'telegram:u100230');
INSERT INTO public.outbox VALUES ('01a2156c-d408-7036-ac20-3ab1ba2e13b4', 'result-ready', 1, '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '{"kind": "result-ready", "personId": "01a2156c-9707-7f0e-9ad7-2923a840b4a3", "appraisalId": "01a2156c-9790-730a-a9ff-f404de2efd16"}', 'result-ready:01a2156c-9790-730a-a9ff-f404de2efd16', '2027-03-22 03:12:45+00', NULL, 0, 'sent', '2027-03-22 03:10:45+00', '2026-11-26 01:16:23.432581+00', 'telegram:u100242');
INSERT INTO public.outbox VALUES ('01a2156c-d8b2-7d51-ac23-db3fb539c6ab', 'reminder', 1, '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '{"date": "2027-03-22", "kind": "reminder", "edits": "01a2156c-b2d3-7a89-a61c-598dd96ae540", "shows": "", "personId": "01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88"}', 'reminder:01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88:2027-03-22:edit:30094750', '2027-03-22 03:12:45+00', '2027-03-22 15:10:45+00', 0, 'sent', '2027-03-22 03:10:45+00', '2027-03-22 03:10:45+00', 'sweep:01a2156c-d8a8-7b47-8348-3a4a46a40187');
INSERT INTO public.outbox VALUES ('01a2156c-d8b2-7d51-ac23-db40fa20dd5e', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-291fc62c8010', '{"date": "2027-03-22", "kind": "reminder", "edits": "01a2156c-b2d3-7a89-a61c-59917e24bdf2", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-291fc62c8010"}', 'reminder:01a2156c-9707-7f0e-9ad7-291fc62c8010:2027-03-22:edit:30094750', '2027-03-22 03:12:45+00', '2027-03-22 15:10:45+00', 0, 'sent', '2027-03-22 03:10:45+00', '2027-03-22 03:10:45+00', 'sweep:01a2156c-d8a8-7b47-8348-3a4a46a40187');
INSERT INTO public.outbox VALUES ('01a2156c-d8b2-7d51-ac23-db415d8d1abb', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-29201609d626', '{"date": "2027-03-22", "kind": "reminder", "edits": "01a2156c-b2d3-7a89-a61c-59926e18bb85", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-29201609d626"}', 'reminder:01a2156c-9707-7f0e-9ad7-29201609d626:2027-03-22:edit:30094750', '2027-03-22 03:12:45+00', '2027-03-22 15:10:45+00', 0, 'sent', '2027-03-22 03:10:45+00', '2027-03-22 03:10:45+00', 'sweep:01a2156c-d8a8-7b47-8348-3a4a46a40187');
INSERT INTO public.outbox VALUES ('01a2156c-d8b2-7d51-ac23-db42b664c61f', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-29211c776bc4', '{"date": "2027-03-22", "kind": "reminder", "edits": "01a2156c-b2d3-7a89-a61c-59932c683f2a", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-29211c776bc4"}', 'reminder:01a2156c-9707-7f0e-9ad7-29211c776bc4:2027-03-22:edit:30094750', '2027-03-22 03:12:45+00', '2027-03-22 15:10:45+00', 0, 'sent', '2027-03-22 03:10:45+00', '2027-03-22 03:10:45+00', 'sweep:01a2156c-d8a8-7b47-8348-3a4a46a40187');
INSERT INTO public.outbox VALUES ('01a2156c-d8b2-7d51-ac23-db43dd17bcfb', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2922a177d11a', '{"date": "2027-03-22", "kind": "reminder", "edits": "01a2156c-b2d3-7a89-a61c-5994289d3e5a", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-2922a177d11a"}', 'reminder:01a2156c-9707-7f0e-9ad7-2922a177d11a:2027-03-22:edit:30094750', '2027-03-22 03:12:45+00', '2027-03-22 15:10:45+00', 0, 'sent', '2027-03-22 03:10:45+00', '2027-03-22 03:10:45+00', 'sweep:01a2156c-d8a8-7b47-8348-3a4a46a40187');
INSERT INTO public.outbox VALUES ('01a2156c-d8b2-7d51-ac23-db4442bbf98f', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '{"date": "2027-03-22", "kind": "reminder", "edits": "01a2156c-b2d3-7a89-a61c-5995052d9d88", "shows": "", "personId": "01a2156c-9707-7f0e-9ad7-2923a840b4a3"}', 'reminder:01a2156c-9707-7f0e-9ad7-2923a840b4a3:2027-03-22:edit:30094750', '2027-03-22 03:12:45+00', '2027-03-22 15:10:45+00', 0, 'sent', '2027-03-22 03:10:45+00', '2027-03-22 03:10:45+00', 'sweep:01a2156c-d8a8-7b47-8348-3a4a46a40187');
INSERT INTO public.outbox VALUES ('01a2156c-d994-7641-ae49-381110c391c0', 'response', 1, '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '{"kind": "response", "personId": "01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b", "response": "talk", "appraisalId": "01a2156c-9790-730a-a9ff-f404de2efd16"}', 'response:01a2156c-9790-730a-a9ff-f404de2efd16:talk', '2027-03-22 03:13:30+00', NULL, 1, NULL, NULL, '2026-11-26 01:16:24.852745+00', 'telegram:u100270');
INSERT INTO public.outbox VALUES ('01a2156c-d9e8-794d-b236-881cab034c30', 'response', 1, '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '{"kind": "response", "personId": "01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b", "response": "acknowledged", "appraisalId": "01a2156c-9790-730a-a9ff-f404de2efd16"}', 'response:01a2156c-9790-730a-a9ff-f404de2efd16:acknowledged', '2027-03-22 03:11:30+00', NULL, 0, NULL, NULL, '2026-11-26 01:16:24.938347+00', 'telegram:u100271');
INSERT INTO public.outbox VALUES ('01a2156c-db28-7723-9c66-e4a01cda58b1', 'response', 1, '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '{"kind": "response", "personId": "01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b", "response": "objected", "appraisalId": "01a2156c-9790-730a-a9ff-f40546f982f1"}', 'response:01a2156c-9790-730a-a9ff-f40546f982f1:objected', '2027-03-22 03:13:15+00', NULL, 0, NULL, NULL, '2026-11-26 01:16:25.256753+00', 'telegram:u100275');
INSERT INTO public.outbox VALUES ('01a2156c-db28-7723-9c66-e4a1e8df7e83', 'objection', 1, '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '{"kind": "objection", "personId": "01a2156c-8f4d-7c71-ad4e-9c3b08946af3", "appraisalId": "01a2156c-9790-730a-a9ff-f40546f982f1"}', 'objection:01a2156c-9790-730a-a9ff-f40546f982f1', '2027-03-22 03:13:15+00', NULL, 0, NULL, NULL, '2026-11-26 01:16:25.256753+00', 'telegram:u100275');
INSERT INTO public.outbox VALUES ('01a2156c-e10a-7e15-94da-58d49fd5d308', 'reminder', 1, '01a2156c-9707-7f0e-9ad7-292896161000', '{"date": "2027-03-22", "kind": "reminder", "personId": "01a2156c-9707-7f0e-9ad7-292896161000"}', 'reminder:01a2156c-9707-7f0e-9ad7-292896161000:2027-03-22:snooze:30094886', '2027-03-22 05:26:15+00', '2027-03-22 09:00:00+00', 0, NULL, NULL, '2026-11-26 01:16:26.762862+00', 'telegram:u100316');
INSERT INTO public.outbox VALUES ('01a2156c-e28e-714c-8f8a-228637087e71', 'account-replaced', 1, '01a2156c-9707-7f0e-9ad7-292c2495ff3b', '{"kind": "account-replaced", "tenant": "T1", "userId": "U120", "personId": "01a2156c-9707-7f0e-9ad7-292c2495ff3b", "platform": "slack"}', 'account-replaced:i9ffd3d4cd32dd605a14ebbd7b7c8c9452f91260e', '2027-03-22 03:28:15+00', NULL, 0, NULL, NULL, '2026-11-26 01:16:27.151181+00', 'slack:i9ffd3d4cd32dd605a14ebbd7b7c8c9452f91260e');


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '197508112000031001', 'Bambang Prasetyo', 'Sekretariat Daerah', 'Kepala Bagian Umum', 'administrator', 'bambang@kota.example', '2022-01-03', NULL, true, false, NULL, NULL, '2027-03-22 00:30:45+00', NULL, '2027-03-22 00:30:45+00');
INSERT INTO public.person VALUES ('01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '198008162005011001', 'Lalu Setiadi', 'Dinas Kependudukan dan Pencatatan Sipil', 'Kepala Seksi Identitas Penduduk', 'pengawas', 'setiadi@kota.example', '2023-09-01', NULL, false, false, NULL, NULL, '2027-03-10 00:31:45+00', NULL, '2027-03-10 00:31:45+00');
INSERT INTO public.person VALUES ('01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '198609292010011001', 'Slamet Widodo', 'Dinas Kependudukan dan Pencatatan Sipil', 'Operator Layanan Kependudukan', 'pelaksana', 'slamet@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-10 00:30:45+00', NULL, '2027-03-10 00:30:45+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-291cbde7394c', '198107092006042001', 'Ni Luh Sukmawati', 'Dinas Komunikasi dan Informatika', 'Kepala Seksi Layanan Informasi Publik', 'pengawas', 'sukmawati@kota.example', '2023-09-01', NULL, false, false, NULL, NULL, '2027-03-22 00:31:45+00', NULL, '2027-03-22 00:31:45+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-291dbe772d38', '198503212010011001', 'Wahyu Setiawan', 'Dinas Komunikasi dan Informatika', 'Kepala Seksi Infrastruktur Teknologi', 'pengawas', 'wahyu@kota.example', '2023-09-01', NULL, false, false, NULL, NULL, '2027-03-22 00:33:15+00', NULL, '2027-03-22 00:33:15+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-291e8a80877f', '197809122002122001', 'Endang Rahayu', 'Dinas Kesehatan', 'Kepala Seksi Kesehatan Keluarga', 'pengawas', 'endang@kota.example', '2023-09-01', NULL, false, false, NULL, NULL, '2027-03-22 00:34:45+00', NULL, '2027-03-22 00:34:45+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-291fc62c8010', '199103262015021001', 'Lalu Satriawan', 'Dinas Komunikasi dan Informatika', 'Pengelola Layanan Informasi', 'pelaksana', 'satriawan@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:36:45+00', NULL, '2027-03-22 00:36:45+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-29201609d626', '199310082019032001', 'Baiq Sintawati', 'Dinas Komunikasi dan Informatika', 'Pengelola Konten dan Media Sosial', 'pelaksana', 'sintawati@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:37:30+00', NULL, '2027-03-22 00:37:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-29211c776bc4', '199801172023211001', 'Gede Wirawan', 'Dinas Kesehatan', 'Penyuluh Kesehatan Masyarakat', 'jf_ahli_pertama', 'gede@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:38:30+00', NULL, '2027-03-22 00:38:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2922a177d11a', '199706022022032001', 'Ni Kadek Wulandari', 'Dinas Kependudukan dan Pencatatan Sipil', 'Pengadministrasi Kependudukan', 'pelaksana', 'kadek@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:39:30+00', NULL, '2027-03-22 00:39:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2923a840b4a3', '199212252019032001', 'Ni Komang Sriyani', 'Dinas Kependudukan dan Pencatatan Sipil', 'Penata Layanan Operasional', 'pelaksana', 'komang@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:41:00+00', NULL, '2027-03-22 00:41:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2924a4e36ce5', '198907112012122001', 'Siti Maryam', 'Dinas Kesehatan', 'Bidan', 'jf_mahir', 'siti@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:42:30+00', NULL, '2027-03-22 00:42:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2925b20b2106', '198809132011011001', 'Joko Purwanto', 'Dinas Kesehatan', 'Perawat', 'jf_ahli_muda', 'joko@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:44:00+00', NULL, '2027-03-22 00:44:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2926786776bf', '199505202020122001', 'Baiq Rinjani', 'Dinas Kesehatan', 'Asisten Apoteker', 'jf_terampil', 'rinjani@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:45:30+00', NULL, '2027-03-22 00:45:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-29275fdceaee', '198703032010012001', 'Yuni Astuti', 'Dinas Kesehatan', 'Nutrisionis', 'jf_ahli_pertama', 'yuni@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:47:00+00', NULL, '2027-03-22 00:47:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292896161000', '199401142019031001', 'I Putu Sudiarsa', 'Dinas Komunikasi dan Informatika', 'Pranata Komputer', 'jf_terampil', 'putu@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:48:00+00', '2027-03-22 05:26:15+00', '2027-03-22 00:48:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2929de9b8c6e', '199111032015021001', 'Hendra Gunawan', 'Dinas Komunikasi dan Informatika', 'Pranata Hubungan Masyarakat', 'jf_ahli_pertama', 'hendra@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, NULL, NULL, '2027-03-22 00:30:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292abc7c2df1', '199608092022212001', 'Baiq Zohratun', 'Dinas Komunikasi dan Informatika', 'Penata Layanan Operasional', 'pelaksana', 'zohratun@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, NULL, NULL, '2027-03-22 00:30:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292b459794fc', '199107182014021001', 'Lalu Jayadi', 'Dinas Komunikasi dan Informatika', 'Pengelola Sarana Prasarana', 'pelaksana', 'jayadi@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, NULL, NULL, '2027-03-22 00:30:00+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292c2495ff3b', '199309232019031001', 'Agung Nugroho', 'Sekretariat Daerah', 'Pengadministrasi Perkantoran', 'pelaksana', 'agung@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:49:45+00', NULL, '2027-03-22 00:49:45+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292d7c5444f5', '199511302022032001', 'Dewi Kartikasari', 'Sekretariat Daerah', 'Penata Layanan Operasional', 'pelaksana', 'dewi@kota.example', '2024-01-02', NULL, false, false, NULL, 'en', '2027-03-22 00:50:30+00', NULL, '2027-03-22 03:27:15+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292eac6bfa32', '199408272022212001', 'Fitri Lestari', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'Asesor SDM Aparatur', 'jf_ahli_pertama', 'fitri@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:51:30+00', NULL, '2027-03-22 00:51:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-292f41490b59', '199205032019031001', 'I Made Darmayasa', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'Analis SDM Aparatur', 'jf_ahli_pertama', 'made@kota.example', '2024-01-02', NULL, false, false, NULL, NULL, '2027-03-22 00:52:30+00', NULL, '2027-03-22 00:52:30+00');
INSERT INTO public.person VALUES ('01a2156c-9707-7f0e-9ad7-2930f2b5d8d4', '198702192011012001', 'Baiq Hartini', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'Analis SDM Aparatur', 'jf_ahli_muda', 'hartini@kota.example', '2024-01-02', NULL, false, true, NULL, NULL, NULL, NULL, '2027-03-22 00:30:00+00');


--
-- Data for Name: planned_result; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.planned_result VALUES ('01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', 1, 'KTP elektronik terbit', '100 persen dalam 1 hari');
INSERT INTO public.planned_result VALUES ('01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', 1, 'Data ganda diselesaikan', '400 data');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-291cbde7394c', 1, 'Permohonan informasi dijawab', '95 persen dalam 10 hari kerja');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-291dbe772d38', 1, 'Jaringan kantor tersedia', '99,5 persen waktu kerja');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-291e8a80877f', 1, 'Posyandu aktif', '90 persen');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-291fc62c8010', 1, 'Permohonan informasi publik dilayani', '120 permohonan, rata-rata 5 hari kerja');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-29201609d626', 1, 'Berita kota terbit', '240 berita');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-29211c776bc4', 1, 'Penyuluhan di sekolah', '60 sekolah');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2922a177d11a', 1, 'Perekaman KTP elektronik', '3.600 perekaman');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2923a840b4a3', 1, 'Akta kelahiran diproses', '2.800 akta');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2924a4e36ce5', 1, 'Ibu hamil didampingi', '95 persen enam kali periksa');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2925b20b2106', 1, 'Pelayanan rawat jalan', '4.800 pasien');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2926786776bf', 1, 'Stok obat tersedia', '98 persen jenis obat');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-29275fdceaee', 1, 'Balita dipantau gizinya', '1.500 balita');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292896161000', 1, 'Server dirawat', '12 kali tanpa gangguan');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2929de9b8c6e', 1, 'Siaran pers tersusun', '48 siaran');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292abc7c2df1', 1, 'Pengaduan warga diteruskan', '600 pengaduan dalam 1 hari');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292b459794fc', 1, 'Barang inventaris terdata', '2 kali setahun');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292c2495ff3b', 1, 'Agenda pimpinan tersusun', '240 hari kerja');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292d7c5444f5', 1, 'Permintaan ruang dilayani', '100 persen');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292eac6bfa32', 1, 'Pegawai dipetakan kompetensinya', '150 pegawai');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-292f41490b59', 1, 'Konsultasi penilaian dilayani', '300 konsultasi');
INSERT INTO public.planned_result VALUES ('01a2156c-9707-7f0e-9ad7-2930f2b5d8d4', 1, 'Pendampingan penilaian kinerja', '31 perangkat daerah');


--
-- Data for Name: pulse; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.pulse VALUES ('presses', '2026-11-26 01:16:27.664984+00');
INSERT INTO public.pulse VALUES ('sweep', '2026-11-26 01:16:24.894482+00');


--
-- Data for Name: reporting_line; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reporting_line VALUES ('01a2156c-8f4f-759f-b655-c7fdaf4eefde', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2023-09-01', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-8f50-7349-857b-ae8947a4d912', '01a2156c-8f4d-7c71-ad4e-9c3d6d2c5a88', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13d7519a206d', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2023-09-01', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13d8010a53d2', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2023-09-01', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13d96e911a31', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2023-09-01', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13daf6816900', '01a2156c-9707-7f0e-9ad7-291fc62c8010', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13db019d3438', '01a2156c-9707-7f0e-9ad7-29201609d626', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13dca5dc1fc0', '01a2156c-9707-7f0e-9ad7-29211c776bc4', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13ddde29e61d', '01a2156c-9707-7f0e-9ad7-2922a177d11a', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13de8df38c2a', '01a2156c-9707-7f0e-9ad7-2923a840b4a3', '01a2156c-8f4d-7c71-ad4e-9c3c8b4c2f7b', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13dfaff3d90e', '01a2156c-9707-7f0e-9ad7-2924a4e36ce5', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e0191fd7a4', '01a2156c-9707-7f0e-9ad7-2925b20b2106', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e1e6f82d8b', '01a2156c-9707-7f0e-9ad7-2926786776bf', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e2d733dc13', '01a2156c-9707-7f0e-9ad7-29275fdceaee', '01a2156c-9707-7f0e-9ad7-291e8a80877f', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e3f11c10a1', '01a2156c-9707-7f0e-9ad7-292896161000', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e4f25ecd9d', '01a2156c-9707-7f0e-9ad7-2929de9b8c6e', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '2024-01-02', '2027-03-23');
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e5a606ab39', '01a2156c-9707-7f0e-9ad7-292abc7c2df1', '01a2156c-9707-7f0e-9ad7-291cbde7394c', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e6327bc76d', '01a2156c-9707-7f0e-9ad7-292b459794fc', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e725d64f8f', '01a2156c-9707-7f0e-9ad7-292c2495ff3b', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e8dcea69e9', '01a2156c-9707-7f0e-9ad7-292d7c5444f5', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13e9d4b0398f', '01a2156c-9707-7f0e-9ad7-292eac6bfa32', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13ea68ec2aed', '01a2156c-9707-7f0e-9ad7-292f41490b59', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-970b-7cb7-bc43-13ebad520f5c', '01a2156c-9707-7f0e-9ad7-2930f2b5d8d4', '01a2156c-8f4d-7c71-ad4e-9c3b08946af3', '2024-01-02', NULL);
INSERT INTO public.reporting_line VALUES ('01a2156c-e473-7b27-9168-0edbe4538a94', '01a2156c-9707-7f0e-9ad7-2929de9b8c6e', '01a2156c-9707-7f0e-9ad7-291dbe772d38', '2027-03-23', NULL);


--
-- Data for Name: work_result; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.work_result VALUES ('01a2156c-8fdc-7142-b0d5-3b9cc795bba0', 1, 'KTP elektronik terbit', '100 persen dalam 1 hari', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-8fdc-7142-b0d5-3b9de9ff1de1', 1, 'Data ganda diselesaikan', '400 data', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f3ffa8c991c6', 1, 'Pendampingan penilaian kinerja', '31 perangkat daerah', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f400c2343b76', 1, 'Pegawai dipetakan kompetensinya', '150 pegawai', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f401a83e226a', 1, 'Konsultasi penilaian dilayani', '300 konsultasi', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f4024cab97f2', 1, 'KTP elektronik terbit', '100 persen dalam 1 hari', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f403ebf8d349', 1, 'Perekaman KTP elektronik', '3.600 perekaman', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f404de2efd16', 1, 'Akta kelahiran diproses', '2.800 akta', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40546f982f1', 1, 'Data ganda diselesaikan', '400 data', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', 1, 'Stok obat tersedia', '98 persen jenis obat', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f406d70c9aea', 2, 'Gudang obat ditata', '1 gudang', 'selesai
Februari');
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f407591807b2', 1, 'Posyandu aktif', '90 persen', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f408536b47e7', 1, 'Penyuluhan di sekolah', '60 sekolah', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f409dda3f0b4', 1, 'Pelayanan rawat jalan', '4.800 pasien', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40a85f78edb', 1, 'Ibu hamil didampingi', '95 persen enam kali periksa', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40b6146c24d', 1, 'Balita dipantau gizinya', '1.500 balita', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40c4ffaf40d', 1, 'Berita kota terbit', '240 berita', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40d46f0497b', 1, 'Pengaduan warga diteruskan', '600 pengaduan dalam 1 hari', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40e49580cb0', 1, 'Siaran pers tersusun', '48 siaran', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f40fabd95301', 1, 'Server dirawat', '12 kali tanpa gangguan', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f410e1a05029', 1, 'Barang inventaris terdata', '2 kali setahun', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f4112dcdc501', 1, 'Permohonan informasi publik dilayani', '120 permohonan, rata-rata 5 hari kerja', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f412bfe77dde', 1, 'Permohonan informasi dijawab', '95 persen dalam 10 hari kerja', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f4130a1ee65a', 1, 'Jaringan kantor tersedia', '99,5 persen waktu kerja', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f4149faa1b47', 1, 'Agenda pimpinan tersusun', '240 hari kerja', NULL);
INSERT INTO public.work_result VALUES ('01a2156c-9790-730a-a9ff-f415e3ed5841', 1, 'Permintaan ruang dilayani', '100 persen', NULL);


--
-- Name: __drizzle_migrations_id_seq; Type: SEQUENCE SET; Schema: drizzle; Owner: -
--

SELECT pg_catalog.setval('drizzle.__drizzle_migrations_id_seq', 5, true);


--
-- Name: __drizzle_migrations __drizzle_migrations_pkey; Type: CONSTRAINT; Schema: drizzle; Owner: -
--

ALTER TABLE ONLY drizzle.__drizzle_migrations
    ADD CONSTRAINT __drizzle_migrations_pkey PRIMARY KEY (id);

ALTER TABLE drizzle.__drizzle_migrations CLUSTER ON __drizzle_migrations_pkey;


--
-- Name: account account_platform_tenant_person_id_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_platform_tenant_person_id_pk PRIMARY KEY (platform, tenant, person_id);

ALTER TABLE public.account CLUSTER ON account_platform_tenant_person_id_pk;


--
-- Name: answer answer_appraisal_id_author_item_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_appraisal_id_author_item_pk PRIMARY KEY (appraisal_id, author, item);

ALTER TABLE public.answer CLUSTER ON answer_appraisal_id_author_item_pk;


--
-- Name: appraisal appraisal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT appraisal_pkey PRIMARY KEY (id);

ALTER TABLE public.appraisal CLUSTER ON appraisal_pkey;


--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (chain);

ALTER TABLE public.audit_head CLUSTER ON audit_head_pkey;


--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);

ALTER TABLE public.audit CLUSTER ON audit_pkey;


--
-- Name: chat_turn chat_turn_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_turn
    ADD CONSTRAINT chat_turn_pkey PRIMARY KEY (chat);

ALTER TABLE public.chat_turn CLUSTER ON chat_turn_pkey;


--
-- Name: conversation conversation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (id);

ALTER TABLE public.conversation CLUSTER ON conversation_pkey;


--
-- Name: cycle cycle_name_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cycle
    ADD CONSTRAINT cycle_name_unique UNIQUE (name);


--
-- Name: cycle cycle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cycle
    ADD CONSTRAINT cycle_pkey PRIMARY KEY (id);

ALTER TABLE public.cycle CLUSTER ON cycle_pkey;


--
-- Name: delivery delivery_outbox_id_platform_tenant_user_id_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_outbox_id_platform_tenant_user_id_pk PRIMARY KEY (outbox_id, platform, tenant, user_id);

ALTER TABLE public.delivery CLUSTER ON delivery_outbox_id_platform_tenant_user_id_pk;


--
-- Name: holiday holiday_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (day);

ALTER TABLE public.holiday CLUSTER ON holiday_pkey;


--
-- Name: inbox inbox_platform_tenant_event_id_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_platform_tenant_event_id_pk PRIMARY KEY (platform, tenant, event_id);

ALTER TABLE public.inbox CLUSTER ON inbox_platform_tenant_event_id_pk;


--
-- Name: lane lane_platform_tenant_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lane
    ADD CONSTRAINT lane_platform_tenant_pk PRIMARY KEY (platform, tenant);

ALTER TABLE public.lane CLUSTER ON lane_platform_tenant_pk;


--
-- Name: link_attempt link_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.link_attempt
    ADD CONSTRAINT link_attempt_pkey PRIMARY KEY (id);

ALTER TABLE public.link_attempt CLUSTER ON link_attempt_pkey;


--
-- Name: link_code link_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.link_code
    ADD CONSTRAINT link_code_pkey PRIMARY KEY (id);

ALTER TABLE public.link_code CLUSTER ON link_code_pkey;


--
-- Name: link_code link_code_selector_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.link_code
    ADD CONSTRAINT link_code_selector_unique UNIQUE (selector);


--
-- Name: outbox outbox_dedupe_key_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_dedupe_key_unique UNIQUE (dedupe_key);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE public.outbox CLUSTER ON outbox_pkey;


--
-- Name: person person_email_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_email_unique UNIQUE (email);


--
-- Name: person person_nip_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_nip_unique UNIQUE (nip);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE public.person CLUSTER ON person_pkey;


--
-- Name: planned_result planned_result_person_id_no_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.planned_result
    ADD CONSTRAINT planned_result_person_id_no_pk PRIMARY KEY (person_id, no);

ALTER TABLE public.planned_result CLUSTER ON planned_result_person_id_no_pk;


--
-- Name: pulse pulse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pulse
    ADD CONSTRAINT pulse_pkey PRIMARY KEY (name);

ALTER TABLE public.pulse CLUSTER ON pulse_pkey;


--
-- Name: reporting_line reporting_line_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reporting_line
    ADD CONSTRAINT reporting_line_pkey PRIMARY KEY (id);

ALTER TABLE public.reporting_line CLUSTER ON reporting_line_pkey;


--
-- Name: work_result work_result_appraisal_id_no_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.work_result
    ADD CONSTRAINT work_result_appraisal_id_no_pk PRIMARY KEY (appraisal_id, no);

ALTER TABLE public.work_result CLUSTER ON work_result_appraisal_id_no_pk;


--
-- Name: account_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_person ON public.account USING btree (person_id);


--
-- Name: account_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_user ON public.account USING btree (platform, tenant, user_id);


--
-- Name: appraisal_appraiser; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appraisal_appraiser ON public.appraisal USING btree (appraiser_id);


--
-- Name: appraisal_cycle_employee; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appraisal_cycle_employee ON public.appraisal USING btree (cycle_id, employee_id);


--
-- Name: appraisal_employee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appraisal_employee ON public.appraisal USING btree (employee_id);


--
-- Name: appraisal_second_appraiser; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appraisal_second_appraiser ON public.appraisal USING btree (second_appraiser_id);


--
-- Name: audit_appraisal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_appraisal ON public.audit USING btree (appraisal_id, seq);


--
-- Name: conversation_account; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX conversation_account ON public.conversation USING btree (platform, tenant, user_id);


--
-- Name: conversation_unshown; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_unshown ON public.conversation USING btree (updated_at) WHERE (shown_revision < revision);


--
-- Name: delivery_sending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_sending ON public.delivery USING btree (at) WHERE (status = 'sending'::text);


--
-- Name: inbox_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_at ON public.inbox USING btree (at);


--
-- Name: link_attempt_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX link_attempt_at ON public.link_attempt USING btree (at);


--
-- Name: link_code_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX link_code_person ON public.link_code USING btree (person_id);


--
-- Name: outbox_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_due ON public.outbox USING btree (available_at) WHERE (settled_at IS NULL);


--
-- Name: outbox_recipient; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_recipient ON public.outbox USING btree (recipient_id);


--
-- Name: reporting_line_appraiser; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reporting_line_appraiser ON public.reporting_line USING btree (appraiser_id);


--
-- Name: reporting_line_person_from; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX reporting_line_person_from ON public.reporting_line USING btree (person_id, valid_from);


--
-- Name: audit audit_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION public.kinerja_audit_is_append_only();


--
-- Name: audit audit_chain; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_chain BEFORE INSERT ON public.audit FOR EACH ROW EXECUTE FUNCTION public.kinerja_audit_chain();


--
-- Name: audit audit_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.kinerja_audit_is_append_only();


--
-- Name: account account_person_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_person_id_person_id_fk FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: answer answer_appraisal_id_appraisal_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_appraisal_id_appraisal_id_fk FOREIGN KEY (appraisal_id) REFERENCES public.appraisal(id);


--
-- Name: appraisal appraisal_appraiser_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT appraisal_appraiser_id_person_id_fk FOREIGN KEY (appraiser_id) REFERENCES public.person(id);


--
-- Name: appraisal appraisal_cycle_id_cycle_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT appraisal_cycle_id_cycle_id_fk FOREIGN KEY (cycle_id) REFERENCES public.cycle(id);


--
-- Name: appraisal appraisal_employee_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT appraisal_employee_id_person_id_fk FOREIGN KEY (employee_id) REFERENCES public.person(id);


--
-- Name: appraisal appraisal_second_appraiser_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT appraisal_second_appraiser_id_person_id_fk FOREIGN KEY (second_appraiser_id) REFERENCES public.person(id);


--
-- Name: audit audit_actor_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_actor_id_person_id_fk FOREIGN KEY (actor_id) REFERENCES public.person(id);


--
-- Name: audit audit_appraisal_id_appraisal_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_appraisal_id_appraisal_id_fk FOREIGN KEY (appraisal_id) REFERENCES public.appraisal(id);


--
-- Name: delivery delivery_outbox_id_outbox_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_outbox_id_outbox_id_fk FOREIGN KEY (outbox_id) REFERENCES public.outbox(id) ON DELETE CASCADE;


--
-- Name: link_code link_code_person_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.link_code
    ADD CONSTRAINT link_code_person_id_person_id_fk FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: outbox outbox_recipient_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_recipient_id_person_id_fk FOREIGN KEY (recipient_id) REFERENCES public.person(id);


--
-- Name: planned_result planned_result_person_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.planned_result
    ADD CONSTRAINT planned_result_person_id_person_id_fk FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: reporting_line reporting_line_appraiser_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reporting_line
    ADD CONSTRAINT reporting_line_appraiser_id_person_id_fk FOREIGN KEY (appraiser_id) REFERENCES public.person(id);


--
-- Name: reporting_line reporting_line_person_id_person_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reporting_line
    ADD CONSTRAINT reporting_line_person_id_person_id_fk FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: work_result work_result_appraisal_id_appraisal_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.work_result
    ADD CONSTRAINT work_result_appraisal_id_appraisal_id_fk FOREIGN KEY (appraisal_id) REFERENCES public.appraisal(id);


--
-- PostgreSQL database dump complete
--



import type { Generated, GeneratedAlways } from 'kysely'

/** Every table as the migrated database has it. Written by `npm run schema`; do not edit. */
export interface Schema {
  'access.accounts': {
    id: string
    login: string
    name_km: string
    name_en: string | null
    phone: string | null
    password_hash: string | null
    status: Generated<string>
    created_at: Generated<Date>
    version: Generated<number>
  }
  'access.challenges': {
    id: string
    account_id: string | null
    challenge: string
    ends_at: Date
  }
  'access.code_secrets': {
    id: string
    account_id: string
    secret: Buffer
    confirmed_at: Date | null
    last_step: number | null
    made_at: Generated<Date>
  }
  'access.duties': {
    id: string
    account_id: string
    role: string
    desk_id: string | null
    place_code: string | null
    valid_from: string
    valid_to: string | null
    given_by: string | null
    version: Generated<number>
  }
  'access.identities': {
    id: string
    account_id: string
    issuer: string
    subject: string
    bound_by: string | null
    bound_at: Generated<Date>
  }
  'access.links': {
    id: string
    account_id: string
    token_hash: Buffer
    made_by: string | null
    made_at: Generated<Date>
    ends_at: Date
    used_at: Date | null
    ended_at: Date | null
  }
  'access.notices': {
    id: Generated<string>
    account_id: string
    kind: string
    by_account: string | null
    at: Generated<Date>
  }
  'access.openings': {
    id: string
    case_id: string
    number: string
    account_id: Generated<string>
    duty_id: Generated<string>
    role: Generated<string>
    desk_id: string | null
    kind: string
    words: string
    opened_at: Generated<Date>
    until: Date
    ended_by: string | null
    ended_at: Date | null
    end_words: string | null
    reviewed_by: string | null
    reviewed_at: Date | null
    is_justified: boolean | null
    review_words: string | null
    version: Generated<number>
  }
  'access.passkeys': {
    id: string
    account_id: string
    credential: string
    public_key: Buffer
    counter: number
    browser: string | null
    device: string | null
    made_at: Generated<Date>
    used_at: Date | null
  }
  'access.recovery_codes': {
    id: Generated<string>
    account_id: string
    code_hash: Buffer
    used_at: Date | null
  }
  'access.sessions': {
    id: string
    account_id: string
    duty_id: string | null
    token_hash: Buffer
    began_at: Generated<Date>
    seen_at: Generated<Date>
    ends_at: Date
    ended_at: Date | null
    steps: Generated<number>
    means: Generated<string>
    browser: string | null
    device: string | null
    address: string | null
  }
  'access.sign_in_rules': {
    only_one: Generated<boolean>
    second_step_required: boolean
  }
  'access.unusual_readings': {
    id: string
    account_id: string
    duty_id: string | null
    role: string
    desk_id: string | null
    kind: string
    day: string
    from_at: Date
    until_at: Date
    count: number
    usual: string | null
    least: number
    found_at: Generated<Date>
    answered_by: string | null
    answered_at: Date | null
    resolution: string | null
    words: string | null
    version: Generated<number>
  }
  'ledger.batches': {
    number: number
    epoch: number
    until_xact: string
    seqs: number[]
    leaves: Buffer
    root: Buffer
    previous: Buffer
    sealed_at: Date
    key_id: string
    signature: Buffer
  }
  'ledger.entries': {
    seq: GeneratedAlways<number>
    epoch: Generated<number>
    xact: Generated<string>
    at: Generated<Date>
    account_id: Generated<string | null>
    duty_id: Generated<string | null>
    role: Generated<string>
    act: Generated<string>
    command_id: Generated<string | null>
    kind: string
    subject: string
    subject_id: string
    version: number | null
    case_id: string | null
    child_id: string | null
    report_id: string | null
    province_code: string | null
    why: Generated<string | null>
    change: unknown
  }
  'ledger.epochs': {
    epoch: GeneratedAlways<number>
    cluster: string
    began_at: Generated<Date>
  }
  abuse_material: {
    id: string
    case_id: string
    attachment_id: string | null
    hashes: Generated<string[]>
    found_as: string
    words: string | null
    recorded_at: Generated<Date>
    recorded_by: Generated<string | null>
    handed_to: string | null
    handed_on: string | null
    handed_words: string | null
    handed_at: Date | null
    handed_by: string | null
    version: Generated<number>
  }
  age_decisions: {
    id: string
    child_id: string
    born_from: string
    born_to: string
    basis: string[]
    decided_as: string
    in_doubt: boolean
    reason: string
    decided_on: string
    review_on: string | null
    decided_at: Generated<Date>
    decided_by: Generated<string | null>
  }
  approvals: {
    id: string
    case_id: string
    kind: string
    subject_id: string
    needs: string
    status: Generated<string>
    note: string | null
    asked_by: Generated<string>
    asked_at: Generated<Date>
    authors: Generated<string[]>
    answered_by: string | null
    answered_at: Date | null
    comments: string | null
    took_effect_at: Date | null
    version: Generated<number>
    high_risk_reason: string | null
  }
  assessments: {
    id: string
    case_id: string
    assessed_on: string
    child_ratings: unknown
    family_ratings: unknown
    strengths: string | null
    needs: string
    child_view: string | null
    child_view_how: string
    caregiver_view: string | null
    assessed_by: Generated<string | null>
    assessed_at: Generated<Date>
  }
  attachment_contents: {
    id: string
    case_id: string
    content: Buffer
    sealed_as: number | null
  }
  attachments: {
    id: string
    case_id: string
    kind: string
    form: string | null
    dated_on: string | null
    note: string | null
    type: string
    size: number
    width: number | null
    height: number | null
    hash: string
    known_as: string[]
    added_at: Generated<Date>
    added_by: Generated<string | null>
    retired_at: Date | null
    retired_by: string | null
    retired_because: string | null
    retired_words: string | null
    version: Generated<number>
  }
  calls: {
    id: string
    desk_id: string
    operator_id: Generated<string>
    began_at: Date
    ended_at: Date | null
    kind: string | null
    silent: Generated<boolean>
    called_before: boolean | null
    note: Generated<string>
    report_id: string | null
    version: Generated<number>
  }
  care_decisions: {
    id: string
    case_id: string
    kind: string | null
    chosen: string | null
    chosen_words: Generated<string>
    options: Generated<unknown>
    permanence: string | null
    safety: Generated<string>
    family_ties: Generated<string>
    continuity: Generated<string>
    development: Generated<string>
    child_view: string | null
    child_view_how: string | null
    view_done: Generated<string>
    people: Generated<unknown>
    review_on: string | null
    ends_on: string | null
    formal: Generated<string[]>
    status: Generated<string>
    written_by: Generated<string | null>
    written_at: Generated<Date>
    authors: Generated<string[]>
    proposed_at: Date | null
    approved_by: string | null
    approved_at: Date | null
    approver_conflict: string | null
    version: Generated<number>
    parents: string | null
    parents_why: Generated<string>
  }
  caregivers: {
    id: string
    child_id: string
    family_name_km: string | null
    given_name_km: string | null
    family_name_latin: string | null
    given_name_latin: string | null
    relation: string
    phone: string | null
    lives_with_child: boolean | null
    cares_for_child: Generated<boolean>
    is_suspected: Generated<boolean>
    note: string | null
    created_at: Generated<Date>
    created_by: Generated<string | null>
    version: Generated<number>
  }
  case_concerns: {
    id: string
    case_id: string
    concern: string
    stage: string
    since_words: string | null
    noted_at: Generated<Date>
    noted_by: Generated<string | null>
    ended_at: Date | null
    version: Generated<number>
    guides_number: Generated<number>
  }
  case_guide_steps: {
    id: string
    case_id: string
    guide: string
    step: string
    answer: string
    reason: string | null
    decision: string | null
    reviews: string | null
    done_on: string
    by_account: Generated<string | null>
    written_at: Generated<Date>
    guides_number: number
    is_alarming: Generated<boolean>
  }
  case_keys: {
    case_id: string
    wrapped: Buffer | null
    master_id: string
    made_at: Generated<Date>
    destroyed_at: Date | null
  }
  case_notes: {
    id: string
    case_id: string
    words: string
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  case_reports: {
    case_id: string
    report_id: string
    linked_at: Generated<Date>
  }
  case_reviews: {
    id: string
    case_id: string
    held_on: string
    present: string
    agreed: string
    next_on: string
    worker_id: string | null
    reviewed_by: Generated<string | null>
    reviewed_at: Generated<Date>
  }
  case_steps: {
    id: string
    case_id: string
    act: string
    from_status: string | null
    to_status: string
    reason: string | null
    note: string | null
    at: Generated<Date>
    by_account: Generated<string | null>
  }
  cases: {
    id: string
    number: string
    child_id: string
    desk_id: string
    assigned_to: string | null
    status: Generated<string>
    risk: string | null
    place_code: string | null
    province_code: string
    district_code: string | null
    opened_at: Generated<Date>
    opened_by: Generated<string | null>
    next_visit_due_at: Date | null
    closed_at: Date | null
    closing_reason: string | null
    closing_note: string | null
    version: Generated<number>
    next_review_due_at: Date | null
    restricted: Generated<boolean>
  }
  chart_moves: {
    chart: string
    from_state: string
    to_state: string
  }
  children: {
    id: string
    desk_id: string | null
    family_name_km: string | null
    given_name_km: string | null
    family_name_latin: string | null
    given_name_latin: string | null
    other_names: Generated<string[]>
    search_key: Generated<string>
    sex: string
    birth_from: string | null
    birth_to: string | null
    birth_precision: Generated<string>
    birth_words: string | null
    place_code: string | null
    province_code: GeneratedAlways<string | null>
    district_code: GeneratedAlways<string | null>
    address_words: string | null
    nationality: string | null
    disabilities: Generated<string[]>
    school_status: string | null
    phone: string | null
    created_at: Generated<Date>
    created_by: Generated<string | null>
    version: Generated<number>
    restricted: Generated<boolean>
  }
  codes: {
    list: string
    code: string
    meaning: string
    name_km: string
    name_en: string
    parent_code: string | null
    sort: number
    retired_on: string | null
    aliases: Generated<unknown>
  }
  commands: {
    id: string
    name: string
    account_id: string | null
    input_hash: Buffer
    taken_at: Generated<Date>
    status: number | null
    answer: unknown
  }
  conference_people: {
    id: string
    conference_id: string
    case_id: string
    name: string
    body: string
  }
  conference_tasks: {
    id: string
    conference_id: string
    case_id: string
    desk_id: string
    from_desk_id: string
    held_on: string
    what: string
    due_on: string
    answered_at: Date | null
    answered_by: string | null
    is_done: boolean | null
    answer: string | null
    version: Generated<number>
  }
  conferences: {
    id: string
    case_id: string
    held_on: string
    because: string
    situation: string
    conclusion: string
    child_part: string
    child_view: string | null
    child_view_how: string
    view_done: string | null
    next_on: string | null
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  consents: {
    id: string
    case_id: string
    purpose: string
    to_desk_id: string | null
    scope: string
    given_by: string
    caregiver_id: string | null
    adult_words: string | null
    explained: Generated<string[]>
    is_written: Generated<boolean>
    answer: string
    answered_on: string
    valid_until: string | null
    reason: string | null
    approved_by: string | null
    noted_at: Generated<Date>
    noted_by: Generated<string | null>
    withdrawn_on: string | null
    withdrawn_at: Date | null
    withdrawn_words: string | null
    version: Generated<number>
  }
  decision_steps: {
    id: string
    decision_id: string
    case_id: string
    act: string
    words: string | null
    at: Generated<Date>
    by_account: Generated<string | null>
  }
  demonstrations: {
    filled_at: Date
  }
  desks: {
    id: string
    organization_id: string
    kind: string
    place_code: string | null
    name_km: string
    name_en: string
    services: Generated<string[]>
    search_km: string
    search_en: string
    made_by_rule: Generated<boolean>
    valid_from: string | null
    valid_to: string | null
  }
  drafts: {
    id: string
    account_id: Generated<string>
    place: string
    case_id: string | null
    content: unknown
    begun_at: Generated<Date>
    written_at: Generated<Date>
  }
  exclusions: {
    id: string
    case_id: string | null
    report_id: string | null
    file: GeneratedAlways<string>
    account_id: string | null
    desk_id: string | null
    because: string
    words: string | null
    said_by: Generated<string | null>
    said_at: Generated<Date>
    ended_by: string | null
    ended_at: Date | null
    end_words: string | null
    version: Generated<number>
  }
  final_assessments: {
    id: string
    case_id: string
    assessed_on: string
    outcome: string
    closing_reason: string | null
    child_ratings: unknown
    family_ratings: unknown
    child_total: GeneratedAlways<number>
    family_total: GeneratedAlways<number>
    items_below_two: GeneratedAlways<number>
    below_thresholds: GeneratedAlways<boolean>
    below_reason: string | null
    story: string
    reason: string
    happened_on: string | null
    known_from: string | null
    where_to: string | null
    tried: string | null
    child_view: string | null
    child_view_how: string
    view_done: string | null
    assessed_by: Generated<string | null>
    assessed_at: Generated<Date>
    high_risk_reason: string | null
    high_risk_plea: string | null
  }
  form_answers: {
    id: string
    case_id: string
    form: string
    number: number
    subject: string
    subject_id: string
    answers: unknown
    open_questions: Generated<string[]>
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  form_sounds: {
    id: string
    hash: string
    type: string
    content: Buffer
    made_by: Generated<string | null>
    made_at: Generated<Date>
  }
  form_versions: {
    id: string
    name: string
    number: number | null
    status: Generated<string>
    definition: unknown
    note: string | null
    made_by: Generated<string | null>
    made_at: Generated<Date>
    published_by: string | null
    published_at: Date | null
    version: Generated<number>
  }
  guide_versions: {
    id: string
    number: number | null
    status: Generated<string>
    content: unknown
    note: string | null
    made_by: Generated<string | null>
    made_at: Generated<Date>
    published_by: string | null
    published_at: Date | null
    version: Generated<number>
  }
  hand_overs: {
    id: string
    case_id: string
    from_account: string | null
    to_desk_id: string
    to_account: string | null
    reason: string | null
    given_by: Generated<string | null>
    given_at: Generated<Date>
    read_due_at: Date
    read_at: Date | null
    read_by: string | null
    ended_at: Date | null
  }
  held_writes: {
    id: string
    command_name: string
    account_id: Generated<string | null>
    subject: string
    subject_id: string
    seen_version: number
    given: unknown
    clashes: unknown
    held_at: Generated<Date>
    resolved_at: Date | null
    resolved_by: string | null
    resolution: string | null
    version: Generated<number>
  }
  home_checks: {
    id: string
    case_id: string
    checked_on: string
    child_lives_here: boolean
    home_words: string | null
    fine: Generated<string[]>
    dangers: Generated<string[]>
    danger_words: string | null
    finding: string
    measures: string | null
    next_on: string | null
    child_view: string | null
    child_view_how: string
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  household_members: {
    id: string
    child_id: string
    family_name_km: string | null
    given_name_km: string | null
    family_name_latin: string | null
    given_name_latin: string | null
    sex: string
    birth_from: string | null
    birth_to: string | null
    birth_precision: Generated<string>
    birth_words: string | null
    relation: string
    occupation: string | null
    is_caregiver: Generated<boolean>
    caregiver_id: string | null
    lives_from: string | null
    lives_until: string | null
    left_why: string | null
    left_at: Date | null
    left_by: string | null
    note: string | null
    created_at: Generated<Date>
    created_by: Generated<string | null>
    version: Generated<number>
  }
  laws: {
    hash: string
    fingerprint: string
    stated_at: Generated<Date>
  }
  leaving_plans: {
    id: string
    case_id: string
    leaves_on: string
    lives_where: string
    lives_with: string
    income: string
    documents: string
    support: string
    child_view: string | null
    child_view_how: string
    view_done: string
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  migrations: {
    name: string
    hash: string
    applied_at: Generated<Date>
  }
  organizations: {
    id: string
    kind: string
    code: string | null
    name_km: string
    name_en: string
    short_km: string | null
    short_en: string | null
    place_code: string | null
    parent_id: string | null
    policy_rows: Generated<string[]>
    made_by_rule: Generated<boolean>
    valid_from: string | null
    valid_to: string | null
  }
  own_file_copies: {
    id: string
    case_id: string
    given_to: string
    caregiver_id: string | null
    child_agrees: string | null
    checked: string
    given_at: Generated<Date>
    given_by: Generated<string | null>
  }
  package_answers: {
    id: string
    case_id: string
    item: string
    answer: string
    answered_on: string
    words: string | null
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  package_versions: {
    id: string
    number: number | null
    status: Generated<string>
    content: unknown
    note: string | null
    made_by: Generated<string | null>
    made_at: Generated<Date>
    published_by: string | null
    published_at: Date | null
    version: Generated<number>
  }
  place_changes: {
    import_id: string
    position: number
    kind: string
    code: string
    to_code: string | null
    before: unknown
    after: unknown
    applied: Generated<boolean>
  }
  place_imports: {
    id: string
    edition: string
    stated_on: string
    source_hash: string
    stated_codes: string[]
    rejected: unknown
    began_at: Generated<Date>
    finished_at: Date | null
  }
  placement_reviews: {
    id: string
    placement_id: string
    case_id: string
    reviewed_on: string
    child_seen: boolean
    child_view: string | null
    child_view_how: string
    view_done: string
    situation: string
    outcome: string
    next_review_on: string
    written_at: Generated<Date>
    reviewed_by: Generated<string | null>
  }
  placements: {
    id: string
    child_id: string
    case_id: string
    decision_id: string | null
    option: string
    is_reintegration: Generated<boolean>
    caregiver_id: string | null
    carer_words: string
    place_code: string | null
    place_words: string | null
    started_on: string
    begun_at: Generated<Date>
    emergency_until: Date | null
    review_due_on: string
    planned_end_on: string | null
    child_agrees: string
    child_agreed_on: string | null
    child_agreed_how: string | null
    caregiver_agreed_on: string | null
    caregiver_agreed_how: string | null
    worker_agreed_on: string | null
    worker_agreed_how: string | null
    worker_id: Generated<string | null>
    stable_on: string | null
    ended_on: string | null
    end_reason: string | null
    end_note: string | null
    version: Generated<number>
    emergency_why: string | null
    emergency_danger: string | null
    emergency_options: Generated<unknown>
    emergency_decided_by: string | null
  }
  places: {
    code: string
    level: GeneratedAlways<string>
    parent_code: GeneratedAlways<string | null>
    unit: string
    name_km: string
    name_en: string
    area: string
    area_is_stated: Generated<boolean>
    search_km: string
    search_en: string
    sort_key: string
    valid_from: string | null
    valid_to: string | null
    edition: string
    stated_on: string
  }
  plan_actions: {
    id: string
    goal_id: string
    case_id: string
    what: string
    service: string | null
    who: string
    due_on: string | null
    done_on: string | null
    result: string | null
    version: Generated<number>
    cost_riel: number | null
  }
  plan_goals: {
    id: string
    case_id: string
    goal: string
    child_agrees: string
    made_at: Generated<Date>
    made_by: Generated<string | null>
    ended_at: Date | null
    result: string | null
    version: Generated<number>
    view_done: string | null
    view_why: string | null
    measure: string | null
    due_on: string | null
    caregiver_id: string | null
    need: string | null
    caregiver_agrees: string | null
  }
  procedure_versions: {
    id: string
    number: number | null
    status: Generated<string>
    content: unknown
    note: string | null
    made_by: Generated<string | null>
    made_at: Generated<Date>
    published_by: string | null
    published_at: Date | null
    version: Generated<number>
  }
  referrals: {
    id: string
    case_id: string
    child_id: string
    from_desk_id: string
    to_desk_id: string
    service: string
    urgent: Generated<boolean>
    reason: string
    packet: unknown
    consent_by: string
    consent_note: string | null
    status: Generated<string>
    sent_by: Generated<string | null>
    sent_at: Generated<Date>
    answer_due_at: Date
    acknowledged_at: Date | null
    answered_at: Date | null
    answered_by: string | null
    decline_reason: string | null
    answer_note: string | null
    result_due_at: Date | null
    done_at: Date | null
    outcome: string | null
    outcome_note: string | null
    withdrawn_at: Date | null
    withdrawal_reason: string | null
    province_code: string
    district_code: string | null
    version: Generated<number>
    consent_id: string | null
    consent_withdrawn_at: Date | null
    restricted: Generated<boolean>
  }
  reintegration_checks: {
    id: string
    placement_id: string
    case_id: string
    checked_on: string
    child_seen: boolean
    food: string
    education: string
    relationship: string
    violence: string
    health: string
    child_view: string | null
    child_view_how: string
    situation: string
    recommends_closing: Generated<boolean>
    written_at: Generated<Date>
    checked_by: Generated<string | null>
  }
  report_children: {
    id: string
    report_id: string
    child_id: string | null
    name_words: string | null
    search_key: Generated<string>
    sex: Generated<string>
    age: number | null
    disabilities: Generated<string[]>
    note: string | null
    version: Generated<number>
    left_because: string | null
    left_by: string | null
    left_at: Date | null
  }
  report_messages: {
    id: string
    report_id: string
    from_reporter: boolean
    words: string
    written_by: Generated<string | null>
    written_at: Generated<Date>
  }
  reports: {
    id: string
    reference: string
    passphrase_hash: string | null
    desk_id: string
    channel: string
    language: string
    status: Generated<string>
    concern_words: string
    concerns: Generated<string[]>
    in_danger: boolean | null
    danger_words: string | null
    setting: string | null
    occurred_words: string | null
    place_code: string | null
    place_words: string | null
    province_code: GeneratedAlways<string | null>
    district_code: GeneratedAlways<string | null>
    suspected_relation: string | null
    suspected_has_access: boolean | null
    suspected_words: string | null
    source: string | null
    reporter_name: string | null
    reporter_phone: string | null
    reporter_may_be_called: boolean | null
    urgency: string | null
    urgency_proposed: string
    urgency_because: unknown
    urgency_reason: string | null
    triaged_by: string | null
    triaged_at: Date | null
    triage_due_at: Date
    contact_due_at: Date | null
    closing_reason: string | null
    closing_note: string | null
    received_at: Generated<Date>
    taken_by: Generated<string | null>
    version: Generated<number>
    restricted: Generated<boolean>
    suspected_office: string | null
  }
  responsibility_decisions: {
    id: string
    subject: string
    subject_id: string
    report_id: string | null
    case_id: string | null
    table_number: number
    rule: string
    facts: unknown
    lead_kind: string
    lead_desk_id: string
    helping: unknown
    basis: unknown
    deadlines: unknown
    because: unknown
    province_code: string | null
    district_code: string | null
    decided_at: Generated<Date>
  }
  responsibility_tables: {
    id: string
    number: number | null
    status: Generated<string>
    content: unknown
    note: string | null
    made_by: Generated<string | null>
    made_at: Generated<Date>
    published_by: string | null
    published_at: Date | null
    version: Generated<number>
  }
  review_actions: {
    id: string
    review_id: string
    case_id: string
    what: string
    due_on: string
    done_on: string | null
    version: Generated<number>
  }
  risk_levels: {
    id: string
    case_id: string
    level: string
    because: string
    set_at: Generated<Date>
    set_by: Generated<string | null>
  }
  safety_plans: {
    id: string
    case_id: string
    danger: string
    safe_adult: string
    safe_adult_phone: string | null
    caregiver_id: string | null
    go_to: string
    child_does: string
    signal: string | null
    family_safety: string | null
    checked_by: string
    check_on: string
    card_words: string | null
    made_at: Generated<Date>
    made_by: Generated<string | null>
    ended_at: Date | null
    end_words: string | null
    version: Generated<number>
  }
  saved_views: {
    id: string
    account_id: Generated<string>
    name: string
    search: string
    saved_at: Generated<Date>
  }
  seal_names: {
    id: string
    seal_id: string
    case_id: string | null
    report_id: string | null
    account_id: string
    named_by: Generated<string | null>
    named_at: Generated<Date>
    ended_at: Date | null
    version: Generated<number>
  }
  seals: {
    id: string
    case_id: string | null
    report_id: string | null
    file: GeneratedAlways<string>
    reason: string
    words: string | null
    sealed_by: Generated<string | null>
    sealed_at: Generated<Date>
    ended_by: string | null
    ended_at: Date | null
    end_words: string | null
    version: Generated<number>
  }
  services_given: {
    id: string
    case_id: string
    action_id: string | null
    service: string
    given_on: string
    given_by: string
    amount: string | null
    cost_riel: number | null
    note: string | null
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  support_reviews: {
    id: string
    goal_id: string
    case_id: string
    reviewed_on: string
    words: string
    next_on: string
    written_at: Generated<Date>
    written_by: Generated<string | null>
  }
  tasks: {
    id: string
    kind: string
    desk_id: string
    assigned_to: string | null
    subject: string
    subject_id: string
    case_id: string | null
    child_id: string | null
    report_id: string | null
    province_code: string | null
    district_code: string | null
    reason: unknown
    basis: string | null
    due_at: Date
    created_at: Generated<Date>
    created_by: Generated<string | null>
    done_at: Date | null
    done_by: string | null
    outcome: string | null
    escalated_at: Date | null
    escalated_to: string | null
    escalations: Generated<number>
    version: Generated<number>
    restricted: Generated<boolean>
    is_pressing: Generated<boolean>
  }
  visits: {
    id: string
    case_id: string
    visited_on: string
    kind: string
    child_seen: boolean
    child_seen_alone: boolean | null
    child_view: string | null
    child_view_how: string
    situation: string
    next_step: string | null
    written_at: Generated<Date>
    visited_by: Generated<string | null>
    school: string | null
    growth: string | null
    development: string | null
  }
}

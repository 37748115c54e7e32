// Written by `cargo xtask generate types` from docs/schema.

/** A rulebook (规则集) as one JSON document. 规则集，以一份 JSON 文档表示。 */
export type RulebookDocument = {
  /** Whose rules they are (制定机关). 制定机关。 */
  readonly authority?: Text | null;
  /** The yearly notices on holidays. 每年的假期通知。 */
  readonly calendar?: { readonly [name: string]: Notice };
  /** The format, 1. 格式，为 1。 */
  readonly format: number;
  /** Who holds which right in which kind of body. 在何种组织中，谁享有何种权利。 */
  readonly franchises?: { readonly [name: string]: Franchise };
  /** In what kind of app they are used. 用于何种应用。 */
  readonly host: Host;
  /** Its id. 标识。 */
  readonly id: Id;
  /** The names of stages, events, roles and rules, in every language. 环节、事件、角色和规则的名称，各种语言都有。 */
  readonly labels?: Labels;
  /** For which level they are made (层级). 层级，即为哪一层级制定。 */
  readonly level: Level;
  /** Its lifecycles. 办理流程。 */
  readonly lifecycles?: { readonly [name: string]: Lifecycle };
  /** The kinds of rule that it uses; an engine that lacks one refuses it. 所用的规则种类；缺少其中一种的引擎不接受该文档。 */
  readonly needs?: readonly string[];
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The forms in which acts are held. 会议形式，即会议、选举以何种形式举行。 */
  readonly procedures?: { readonly [name: string]: Procedure };
  /** What bodies owe over time. 各组织在一段时间内应办的事。 */
  readonly schedules?: { readonly [name: string]: Schedule };
  /** Its schemes of points. 积分办法。 */
  readonly schemes?: { readonly [name: string]: Scheme };
  /** The texts that its rules rest on. 其规则所依据的文件。 */
  readonly sources?: { readonly [name: string]: Source };
  /** Its plans of study. 学习计划。 */
  readonly study?: { readonly [name: string]: Plan };
  /** Its title. 名称。 */
  readonly title: Text;
};

/**
 * A layer (下级规则) as one JSON document: what one level adds to a rulebook.
 *
 * It gives whole entries. A duty, transition or visibility rule of the same `id`
 * takes the place of the one above on the days on which both are in force, a kind of
 * event on all days; what has no namesake is added, ways after those above.
 *
 * Forms of act, schedules, schemes and plans are added whole, under ids that nothing
 * above has: those above stand as they are.
 *
 * 叠加层，即下级规则，写作一份 JSON 文档：一个层级对规则集所作的补充。
 *
 * 各条均完整给出。`id` 相同的义务、流转或者保密规则，在两者均施行的日子取代上级的该条规则；同名的事件种类，在所有日子取代上级的；没有同名者的，予以增加，流转排在上级的流转之后。
 *
 * 会议形式、制度日历、积分办法和学习计划整体增加，所用标识须为上级所没有：上级的保持原样。
 */
export type LayerDocument = {
  /** Whose rules they are (制定机关). 制定机关。 */
  readonly authority?: Text | null;
  /** Notices that are added: a further year, an amendment, a regional holiday. 增加的假期通知：又一年度、一次修改、一个地区性假日。 */
  readonly calendar?: { readonly [name: string]: Notice };
  /** The format, 1. 格式，为 1。 */
  readonly format: number;
  /** Franchises of its own. 自有的资格规定。 */
  readonly franchises?: { readonly [name: string]: Franchise };
  /** Its id. 标识。 */
  readonly id: Id;
  /** The names of what it adds; its names beat those above. 所增加内容的名称；其名称优先于上级的名称。 */
  readonly labels?: Labels;
  /** For which level they are made; not above that of what it lies upon. 层级，即为哪一层级制定；不得高于所叠加对象的层级。 */
  readonly level: Level;
  /** What it says about lifecycles. 对办理流程的规定。 */
  readonly lifecycles?: { readonly [name: string]: LayerLifecycle };
  /** The kinds of rule that it uses; an engine that lacks one refuses it. 所用的规则种类；缺少其中一种的引擎不接受该文档。 */
  readonly needs?: readonly string[];
  /** What a reader of the layer should know. 阅读叠加层的人应当知道的事。 */
  readonly note?: string | null;
  /** The rulebook upon which it lies. 所叠加的规则集。 */
  readonly over: Id;
  /** Forms of act of its own. 自有的会议形式。 */
  readonly procedures?: { readonly [name: string]: Procedure };
  /** Schedules of its own: what bodies owe beside what they owe by those above. 自有的制度日历：各组织除上级规定应办的以外，还应办的事。 */
  readonly schedules?: { readonly [name: string]: Schedule };
  /** Schemes of points of its own. 自有的积分办法。 */
  readonly schemes?: { readonly [name: string]: Scheme };
  /** The texts that its rules rest on. 其规则所依据的文件。 */
  readonly sources?: { readonly [name: string]: Source };
  /** Plans of study of its own. 自有的学习计划。 */
  readonly study?: { readonly [name: string]: Plan };
  /** Its title. 名称。 */
  readonly title: Text;
};

/**
 * A meeting that adopts a scheme.
 * - `"villagers-assembly"`: The villagers' assembly (村民会议).
 * - `"villagers-representatives"`: The villagers' representatives (村民代表会议).
 * - `"residents-assembly"`: The residents' assembly (居民会议).
 * - `"members-meeting"`: The meeting of members (党员大会、成员大会).
 * - `"committee"`: A committee or organ above (委员会、上级机关).
 *
 * 通过积分办法的会议。
 * - `"villagers-assembly"`: 村民会议。
 * - `"villagers-representatives"`: 村民代表会议。
 * - `"residents-assembly"`: 居民会议。
 * - `"members-meeting"`: 党员大会、成员大会。
 * - `"committee"`: 委员会、上级机关。
 */
export type AdoptedBy = "villagers-assembly" | "villagers-representatives" | "residents-assembly" | "members-meeting" | "committee";

/**
 * How a scheme was adopted (通过).
 *
 * A scheme of households or villagers has one, is voluntary, and has no effect
 * but to be shown or rewarded; else it is refused when it is opened.
 *
 * 积分办法如何通过。
 *
 * 农户、村民的积分办法须有此项，须为自愿，其作用只能是公示或者奖励；不符合的，打开时不予接受。
 */
export interface Adoption {
  /** The meeting that adopted it. 通过该办法的会议。 */
  readonly by: AdoptedBy;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** What the consent of those concerned rests on. 所涉人员的同意以何为依据。 */
  readonly consent: Consent;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** How long it could be objected to before it came into force. 施行之前可以提出异议的时间。 */
  readonly objection: Term;
  /** The day on which it did. 通过之日。 */
  readonly on: Day;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** Whether anybody may stay out or leave without loss. 是否任何人都可以不参加或者退出而不受损失。 */
  readonly voluntary: boolean;
}

/** A step that follows the act (报批、备案). 报批、备案：会议、选举之后的步骤。 */
export interface After {
  /** Who does it; empty: anybody. 由谁办理；为空：任何人。 */
  readonly by?: readonly Id[];
  /** The step. 步骤。 */
  readonly step: Id;
  /** Within which term after the act; absent: none is fixed. 会议、选举之后多长期限之内；无此项的，未规定期限。 */
  readonly within?: Term | null;
}

/**
 * Separation of duties: nobody in two of these roles.
 *
 * Of one role alone: no two in it are near relatives; nothing is asked where nobody is
 * named.
 *
 * 不相容职务：任何人不得兼任其中两个角色。
 *
 * 只列一个角色的：其中不得有两人互为近亲属；没有指定任何人的，不作要求。
 */
export interface Apart {
  /** Whether near relatives count as the same person. 近亲属是否视同同一人。 */
  readonly kin?: boolean;
  /** The roles. 角色。 */
  readonly roles: readonly Id[];
}

/**
 * What a requirement asks for.
 *
 * | kind | asks | example |
 * | --- | --- | --- |
 * | `quorum` | one of several parts of the body is there | half the villagers, or two thirds of the households |
 * | `counts` | every one of several shares is kept | representatives are four fifths, women a third |
 * | `majority` | a resolution passes by all of several shares | more than half of those entitled |
 * | `win` | a candidate is elected by all of several shares | more than half of those present |
 * | `ballots` | ballots returned do not pass those issued, marks not the seats | 收回选票不超过发出选票 |
 * | `surplus` | more candidates than seats, by a share rounded up | a fifth (差额选举) |
 * | `notice` | a step so long ahead of the act | ten days |
 * | `gap` | so long from one step to another, at least | seven days between steps |
 * | `within` | one step so soon after another, at most | one month |
 * | `order` | steps, each done, one after the other | self, mutual, ballot |
 * | `chair` | the chair holds one of these offices | secretary |
 * | `there` | those who hold these offices or roles are present | counters |
 * | `document` | a document with these fields | minutes |
 * | `apart` | nobody in two of these roles, nor relatives | scrutineer and candidate |
 * | `qualified` | those in a role hold a right | introducers are full members |
 * | `recused` | whom an item is about stays out, and relatives | 回避 |
 * | `posted` | a posting lasts so long | fifteen days |
 * | `proxies` | none, or so many for one holder | three |
 * | `opinions` | written opinions before the meeting count as votes | 书面意见 |
 * | `one-by-one` | each person is voted on alone | 逐个表决 |
 * | `number` | so many persons in a role | two introducers |
 * | `mode` | votes are taken so | by secret ballot |
 * | `after` | a step follows the act, by these, within a term | approval within three months |
 * | `matter` | items are not of these matters | a temporary branch does not admit |
 * | `linked` | a step is an act of its own, in due form | the fourth deliberation |
 *
 * 一项要求所要求的内容。
 *
 * | 种类 | 要求 | 例 |
 * | --- | --- | --- |
 * | `quorum` | 组织的几种部分之一到会 | 过半数村民，或者三分之二的户 |
 * | `counts` | 各项比例逐一符合 | 代表占五分之四，妇女占三分之一 |
 * | `majority` | 决议达到各项比例才通过 | 应到会人数的过半数 |
 * | `win` | 候选人达到各项比例才当选 | 实到会人数的过半数 |
 * | `ballots` | 收回选票不超过发出选票，所划人数不超过应选名额 | 收回选票不超过发出选票 |
 * | `surplus` | 候选人多于应选名额，所多比例向上取整 | 五分之一（差额选举） |
 * | `notice` | 一个步骤在会议、选举之前这么久 | 十日 |
 * | `gap` | 一个步骤至另一步骤至少相隔这么久 | 步骤之间相隔七日 |
 * | `within` | 一个步骤至迟在另一步骤之后这么久 | 一个月 |
 * | `order` | 各步骤均已完成，且依次进行 | 自评、互评、测评 |
 * | `chair` | 主持人担任这些职务之一 | 书记 |
 * | `there` | 担任这些职务或者角色的人在场 | 计票人 |
 * | `document` | 有一份文书，具备这些字段 | 会议记录 |
 * | `apart` | 任何人不得兼任其中两个角色，近亲属也不得 | 监票人与候选人 |
 * | `qualified` | 担任某一角色的人享有某项权利 | 入党介绍人是正式党员 |
 * | `recused` | 议题所涉的人不参加，近亲属也不参加 | 回避 |
 * | `posted` | 公示、公布持续这么久 | 十五日 |
 * | `proxies` | 不得委托，或者一人至多受托这么多份 | 三份 |
 * | `opinions` | 会前的书面意见计为投票 | 书面意见 |
 * | `one-by-one` | 对每个人单独表决 | 逐个表决 |
 * | `number` | 担任某一角色的有这么多人 | 两名入党介绍人 |
 * | `mode` | 以此方式表决 | 无记名投票 |
 * | `after` | 会议、选举之后，由这些主体在期限内办理一个步骤 | 三个月内批准 |
 * | `matter` | 议题不属于这些事项 | 临时党支部不接收党员 |
 * | `linked` | 一个步骤本身是一次依规举行的会议、选举 | “四议”的第四议 |
 */
export type Asks = {
  readonly quorum: Quorum;
} | {
  readonly counts: Counts;
} | {
  readonly majority: Majority;
} | {
  readonly win: Win;
} | {
  readonly ballots: Ballots;
} | {
  readonly surplus: Surplus;
} | {
  readonly notice: Notice2;
} | {
  readonly gap: Gap;
} | {
  readonly within: Within2;
} | {
  readonly order: Order;
} | {
  readonly chair: Chair;
} | {
  readonly there: There;
} | {
  readonly document: Document;
} | {
  readonly apart: Apart;
} | {
  readonly qualified: Qualified;
} | {
  readonly recused: Recused;
} | {
  readonly posted: Posted;
} | {
  readonly proxies: Proxies;
} | {
  readonly opinions: Opinions;
} | {
  readonly "one-by-one": OneByOne;
} | {
  readonly number: Number;
} | {
  readonly mode: Mode;
} | {
  readonly after: After;
} | {
  readonly matter: Matter;
} | {
  readonly linked: Linked;
};

/** Compares an attribute. Exactly one comparison is given. 比较一个属性。须写明一种比较，且只能写明一种。 */
export type AttrTest = {
  /** The attribute. 属性。 */
  readonly name: Id;
  /** The kind of event whose latest accepted fact is read; absent: this fact. 事件种类，读取该种类最近一个被接受的事实；省略时为本事实。 */
  readonly of?: Id | null;
} & ({
  readonly is: Value;
} | {
  readonly isOneOf: readonly Value[];
} | {
  readonly isNoneOf: readonly Value[];
} | {
  readonly atLeast: Value;
} | {
  readonly atMost: Value;
} | {
  readonly present: boolean;
});

/**
 * The type of an attribute.
 * - `"code"`: A code, out of a list where one is given.
 * - `"count"`: A whole number.
 * - `"yes"`: Yes or no.
 * - `"day"`: A day.
 * - `"document"`: The fields that a document has.
 * - `"person"`: A person, as an opaque id.
 * - `"organ"`: An organ of the case's tree.
 * - `"case"`: Another case.
 * - `"verdict"`: The verdict of another domain.
 *
 * 属性的类型。
 * - `"code"`: 代码；给出列表的，须在列表之中。
 * - `"count"`: 整数。
 * - `"yes"`: 是或者否。
 * - `"day"`: 一个日期。
 * - `"document"`: 文书具有的字段。
 * - `"person"`: 人员，以不透明标识表示。
 * - `"organ"`: 事项的机关树中的机关。
 * - `"case"`: 另一事项。
 * - `"verdict"`: 另一领域的结论。
 */
export type AttributeKind = "code" | "count" | "yes" | "day" | "document" | "person" | "organ" | "case" | "verdict";

/** An attribute that a kind of event declares. 事件种类所声明的属性。 */
export interface AttributeRule {
  /** The closed list of a `code`; absent: any id. `code` 的封闭列表；缺省为任意标识。 */
  readonly codes?: readonly Id[];
  /** The fields that a `document` may have; absent: any id. `document` 可以具有的字段；缺省为任意标识。 */
  readonly fields?: readonly Id[];
  /** Whether its absence is told in a finding. 没有该属性的，是否在认定中指出。 */
  readonly required?: boolean;
  /** Its type. 类型。 */
  readonly type: AttributeKind;
}

/**
 * Valid ballots (有效票): returned at most as many as issued, valid at most as many
 * as returned, and no more marks than seats.
 *
 * 有效票：收回选票不多于发出选票，有效票不多于收回选票，所划人数不多于应选名额。
 */
export type Ballots = { readonly [name: string]: never };

/**
 * The hours for one range of the measure.
 *
 * A bound that is absent is open. `from` and `upTo` are inside the range (以上、以下),
 * `over` and `below` outside it (超过、不满).
 *
 * 计量的一档所得的学时、学分。
 *
 * 没有写明的一端不设限。`from` 和 `upTo` 在该档之内（以上、以下），`over` 和 `below` 在该档之外（超过、不满）。
 */
export interface Band {
  /** Less than this. 不满此数。 */
  readonly below?: Hours | null;
  /** At least this. 此数以上。 */
  readonly from?: Hours | null;
  /** The hours: of the whole, or for each `per` of it. 学时、学分：按全部计，或者按每 `per` 计。 */
  readonly hours: Hours;
  /** The most hours that one entry gives in this range. 一条记录在该档至多所得的学时、学分。 */
  readonly max?: Hours | null;
  /** More than this. 超过此数。 */
  readonly over?: Hours | null;
  /** So many units of the measure give `hours`. 计量的多少个单位得 `hours`。 */
  readonly per?: Hours | null;
  /** At most this. 此数以下。 */
  readonly upTo?: Hours | null;
}

/**
 * A band of totals, from the highest down (等次).
 *
 * | key | end |
 * | --- | --- |
 * | `from` | lower, included (以上) |
 * | `above` | lower, excluded (超过) |
 * | `to` | upper, included (以下) |
 * | `below` | upper, excluded (不满) |
 *
 * An end that is left out is open to all sides. Totals lie on the step of the
 * scheme; the first band in the list that holds a total is taken.
 *
 * 总分的等次，从最高往下排列。
 *
 * | 键 | 端点 |
 * | --- | --- |
 * | `from` | 下端，含本数（以上） |
 * | `above` | 下端，不含本数（超过） |
 * | `to` | 上端，含本数（以下） |
 * | `below` | 上端，不含本数（不满） |
 *
 * 省略的一端不设限。总分为积分办法最小计分单位的整数倍；取列表中第一个包含总分的等次。
 */
export interface Band2 {
  /** Its lower end, excluded. 下端，不含本数。 */
  readonly above?: Points | null;
  /** Its upper end, excluded. 上端，不含本数。 */
  readonly below?: Points | null;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** What it may be used for. 可以作何用途。 */
  readonly effect?: Effect;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its lower end, included. 下端，含本数。 */
  readonly from?: Points | null;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The procedure that it triggers, where its effect is to trigger one. 所触发的程序；作用为启动程序的才有。 */
  readonly procedure?: Id | null;
  /** How many of a group may have it at most. 一个分组内至多有多少可以评为该等次。 */
  readonly quota?: Quota | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** Its upper end, included. 上端，含本数。 */
  readonly to?: Points | null;
}

/** A bracket. Exactly one of `from` and `above` is given. 一档。`from` 和 `above` 须写其一，且只能写其一。 */
export interface Bracket {
  /** Above this quantity. 超过此数量。 */
  readonly above?: Quantity2 | null;
  /** What its part may come to. 该档所得至多为多少。 */
  readonly cap?: Points | null;
  /** From this quantity on. 自此数量起。 */
  readonly from?: Quantity2 | null;
  /** For each so many. 每多少数量。 */
  readonly per: Quantity2;
  /** The points. 分数。 */
  readonly points: Points;
  /** A step of its own, to which its part is rounded before all are added. 该档自己的最小计分单位：各档相加之前，该档所得先按此取整。 */
  readonly step?: Points | null;
}

/** Brackets with a rate each. 若干档，各按其标准计分。 */
export interface Brackets {
  /** The brackets, rising. 各档，由低到高排列。 */
  readonly brackets: readonly Bracket[];
  /** What all of them may come to. 各档合计至多为多少。 */
  readonly cap?: Points | null;
  /** Whose sum is reckoned. 以何者的合计数计算。 */
  readonly over?: Window;
  /** How the worth comes to the step of the scheme. 分值如何取整到积分办法的最小计分单位。 */
  readonly round?: Rounding2;
  /** The unit of the quantity. 数量的单位。 */
  readonly unit: Id;
}

/** The most that counts (上限). 上限：至多计入多少。 */
export interface Cap {
  /** The kinds of study it bounds together; none named: all. 合并受此限制的学习种类；没有写明的：全部。 */
  readonly categories?: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** The most hours. 至多的学时、学分。 */
  readonly max: Hours;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** In which time. 在多长时间之内。 */
  readonly per: Per;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
}

/**
 * A cap (封顶): on gross awards, or, where it says so, on deductions.
 *
 * Exactly one of `points` and `times` is given; at most one of `per` and `rolling`.
 * A cap never looks at what goes the other way: a deduction frees no room.
 *
 * 封顶：对加分总额封顶，写明的则对扣分封顶。
 *
 * `points` 和 `times` 须写其一，且只能写其一；`per` 和 `rolling` 至多写其一。封顶从不考虑相反方向的分数：扣分不腾出余额。
 */
export interface Cap2 {
  /** What it caps. On an item this is the item's own sign. 对什么封顶。用于积分项目的，即该项目自身是加分还是扣分。 */
  readonly of?: Capped;
  /** Within which fixed window; left out: within a period of the scheme. 在哪种固定时段之内；省略时为积分办法的一个计分周期之内。 */
  readonly per?: Window | null;
  /** The most points. 至多的分数。 */
  readonly points?: Points | null;
  /** Within the last so many days, months or years, the day itself included. 在最近若干日、月或者年之内，当日包括在内。 */
  readonly rolling?: Rolling | null;
  /** The most entries that count. 至多计入的记账笔数。 */
  readonly times?: number | null;
}

/** A layer of caps, from the inside out. 封顶的层次，由内到外。 */
export type CapLayer = "item" | "head" | "scheme";

/**
 * What a cap of a head or of the scheme caps.
 * - `"awards"`: Gross awards.
 * - `"deductions"`: Deductions.
 *
 * 积分板块或者积分办法的封顶，对什么封顶。
 * - `"awards"`: 加分总额。
 * - `"deductions"`: 扣分。
 */
export type Capped = "awards" | "deductions";

/**
 * Where what is carried over stands.
 * - `"base"`: It is the base of whoever has a last period.
 * - `"addition"`: It is added to the base.
 *
 * 结转的积分列于何处。
 * - `"base"`: 有上一计分周期的，以此为基础分。
 * - `"addition"`: 加在基础分之上。
 */
export type CarriedAs = "base" | "addition";

/** Hours beyond the least count in the year after (结转); once, not on and on. 学时结转：超过最低要求的学时、学分计入下一年度；只结转一次，不逐年结转。 */
export interface Carry {
  /** The kind of study as which they count then. 届时作为哪种学习计入。 */
  readonly into: Id;
  /** At most so many. 至多这么多。 */
  readonly max?: Hours | null;
}

/** The share of the last total with which a period begins. 积分结转：计分周期开始时，所带入的上期总分的份额。 */
export interface CarryOver {
  /** Whether it stands in the place of the base, or is added to it. 代替基础分，还是加在基础分之上。 */
  readonly as: CarriedAs;
  /** The most that is carried over. 至多结转多少。 */
  readonly cap?: Points | null;
  /** So many percent of the last total. 上期总分的百分之多少。 */
  readonly percent: Quantity2;
  /** How it comes to the step of the scheme. 如何取整到积分办法的最小计分单位。 */
  readonly round?: Rounding2;
}

/** What a passed exam proves for a time (证书). 证书：考试合格在一段时间内所证明的内容。 */
export interface Certificate {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** The exam. 考试。 */
  readonly exam: Id;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
  /** How long. 有效多久。 */
  readonly valid: Valid;
  /** So many days before it ends it can be renewed without loss of time. 届满前多少日之内可以续期而不损失时间。 */
  readonly windowDays?: number;
}

/** Who presides (主持). 由谁主持。 */
export interface Chair {
  /** Offices of which the chair holds one. 职务；主持人担任其中之一。 */
  readonly offices: readonly Id[];
}

/** A typed citation: source, article, paragraph, item. 有类型的引证：来源、条、款、项。 */
export interface Cite {
  /** The article (条). 条。 */
  readonly article: number;
  /** The item (项). 项。 */
  readonly item?: number | null;
  /** The paragraph (款). 款。 */
  readonly paragraph?: number | null;
  /** The source, by its id in the rulebook. 来源，以其在规则集中的编号表示。 */
  readonly source: Id;
}

/**
 * What a client's "completed" is worth.
 * - `"need-evidence"`: Nothing without played parts that reach the threshold.
 * - `"accepted"`: It completes the content; for players that tell no parts.
 *
 * 客户端所报的“已完成”如何采信。
 * - `"need-evidence"`: 没有达到门槛的播放部分的，不予采信。
 * - `"accepted"`: 据此即为完成；用于不报告播放部分的播放器。
 */
export type Claims = "need-evidence" | "accepted";

/** A class of subjects with a base of its own (类别、基础分). 积分对象的类别，各有自己的基础分。 */
export interface Class {
  /** The points with which a period begins. 计分周期开始时的分数。 */
  readonly base?: Points;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/**
 * The state of a clock that a condition may ask for.
 * - `"running"`: It runs and its last day has not passed, or it is suspended.
 * - `"overdue"`: It runs and its last day has passed.
 * - `"ended"`: It ran and has ended.
 * - `"none"`: It never ran.
 *
 * 条件可以询问的在算期限状态。
 * - `"running"`: 正在算而最后一日未过，或者已经中止。
 * - `"overdue"`: 正在算而最后一日已过。
 * - `"ended"`: 曾经在算，已经结束。
 * - `"none"`: 从未开始。
 */
export type ClockIs = "running" | "overdue" | "ended" | "none";

/** Asks for the state of clocks on the fact's day. 询问在算期限在事实发生日的状态。 */
export interface ClockTest {
  /** The duties. 义务。 */
  readonly duty: readonly RuleId[];
  /** The state. 状态。 */
  readonly is: ClockIs;
}

/**
 * A condition. Of several in a list, all must hold.
 *
 * | condition | true when |
 * | --- | --- |
 * | `attr` | the attribute of this fact, or of the latest accepted fact of kind `of`, compares so |
 * | `document` | all these fields are there |
 * | `organ` | the organs stand so in the tree |
 * | `differs` | the person is none of those named (回避) |
 * | `count` | so many accepted facts came before this one |
 * | `clock` | some instance of these duties is in that state |
 * | `stage` | some region is in one of these stages |
 * | `relatedCase` | the case named by the attribute is in one of these stages |
 *
 * 条件。列出多个的，须全部成立。
 *
 * | 条件 | 何时成立 |
 * | --- | --- |
 * | `attr` | 本事实的属性，或者 `of` 种类最近一个被接受的事实的属性，比较结果成立 |
 * | `document` | 这些字段全部具备 |
 * | `organ` | 各机关在机关树中的关系如此 |
 * | `differs` | 回避：该人员不是所列人员中的任何一个 |
 * | `count` | 本事实之前被接受的事实有这么多 |
 * | `clock` | 这些义务的某一项在算期限处于该状态 |
 * | `stage` | 某一区域处于这些环节之一 |
 * | `relatedCase` | 该属性所指的事项处于这些环节之一 |
 */
export type Condition = {
  readonly attr: AttrTest;
} | {
  readonly document: DocumentTest;
} | {
  readonly organ: OrganTest;
} | {
  readonly differs: DiffersTest;
} | {
  readonly count: CountTest;
} | {
  readonly clock: ClockTest;
} | {
  readonly stage: StageTest;
} | {
  readonly relatedCase: RelatedCaseTest;
};

/**
 * How surely a rule is known; said in every answer that rests on it, unless `verified`.
 * - `"verified"`: Read in the text itself.
 * - `"secondary"`: Read in a press report or other second hand.
 * - `"inferred"`: Follows from the text, but is not written there.
 * - `"from-memory"`: Remembered, not checked.
 * - `"disputed"`: Sources contradict each other.
 *
 * 规则的可信程度；以该规则为依据的每个答案都予以写明，`verified` 除外。
 * - `"verified"`: 在原文中读到。
 * - `"secondary"`: 在新闻报道或者其他二手材料中读到。
 * - `"inferred"`: 由文本推出，但文本没有写明。
 * - `"from-memory"`: 凭记忆，未经核对。
 * - `"disputed"`: 来源相互矛盾。
 */
export type Confidence = "verified" | "secondary" | "inferred" | "from-memory" | "disputed";

/**
 * What consent rests on.
 * - `"individual"`: Each one's own (个人同意).
 * - `"household"`: Each household's own (农户同意).
 * - `"meeting-decision"`: The decision of the meeting, with the right to stay out (会议决定).
 * - `"membership"`: Membership (成员身份).
 *
 * 同意以何为依据。
 * - `"individual"`: 个人同意：每人自己的同意。
 * - `"household"`: 农户同意：每户自己的同意。
 * - `"meeting-decision"`: 会议决定，并有不参加的权利。
 * - `"membership"`: 成员身份。
 */
export type Consent = "individual" | "household" | "meeting-decision" | "membership";

/** How study of some kinds becomes hours (学时折算). 学时折算：某些种类的学习如何折算为学时、学分。 */
export interface Conversion {
  /** Which hours for which measure, from the least up; no two overlap. 何种计量得多少学时、学分，由小到大排列；各档互不重叠。 */
  readonly bands: readonly Band[];
  /** The kinds of study it is for. 所适用的学习种类。 */
  readonly categories: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** When hours arise. 何时取得学时、学分。 */
  readonly earned?: Earned;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What is measured. 所计量的内容。 */
  readonly measure: Measure;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** How often one content counts. 同一学习内容计入几次。 */
  readonly repeat?: Repeat;
  /** How a computed amount is rounded. 计算所得的数如何取整。 */
  readonly rounding?: Rounding;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
  /** Further hours when the test of the content is passed. 学习内容的测验通过的，另加的学时、学分。 */
  readonly tested?: Hours | null;
}

/** Counts accepted facts before this one. 计算本事实之前被接受的事实的个数。 */
export interface CountTest {
  /** At least so many. 至少这么多。 */
  readonly atLeast?: number | null;
  /** At most so many. 至多这么多。 */
  readonly atMost?: number | null;
  /** The kind of event. 事件种类。 */
  readonly event: Id;
}

/** Shares that the act keeps, all of them. 会议、选举须符合的各项比例，须全部符合。 */
export interface Counts {
  /** Each of them. 其中各项。 */
  readonly allOf: readonly Part[];
}

/**
 * A cycle (周期): `month`, `quarter`, `half-year`, `year`.
 *
 * `month-from-21` begins each month on its 21st day, `year-from-07` each year with July.
 *
 * 周期：`month`、`quarter`、`half-year`、`year`。
 *
 * `month-from-21` 的每个月自当月21日起，`year-from-07` 的每一年自7月起。
 */
export type Cycle = string;

/**
 * A civil day (日期): `2026-11-29`.
 *
 * Year, month and day with four, two and two digits, from `1949-01-01` to `2199-12-31`.
 *
 * 日期：`2026-11-29`。
 *
 * 年四位、月两位、日两位，从 `1949-01-01` 到 `2199-12-31`。
 */
export type Day = string;

/** The day of the latest accepted event of a kind. 某种事件最近一次被接受的日期。 */
export interface DayOfEvent {
  /** The kind. 种类。 */
  readonly event: Id;
}

/**
 * Why a rule of a layer may be looser than the rule above it (变通依据).
 *
 * Only a layer carries it. The articles are those of the higher text that allows
 * the departure, never of the layer's own.
 *
 * 变通依据：叠加层的规则为何可以宽于上位规则。
 *
 * 只有叠加层才写。所引为允许变通的上位规定的条文，从不是叠加层自身的条文。
 */
export interface Derogation {
  /** The articles that allow it. 予以允许的条文。 */
  readonly cites: readonly Cite[];
  /**
   * The rule above, such as `petition/handle`; of transitions and kinds of event the
   * lifecycle and their id.
   *
   * 上位规则，例如 `petition/handle`；属流转和事件种类的，为办理流程及其标识。
   */
  readonly rule: RuleId;
}

/** Asks that a person is none of those named (回避、不相容职务). 回避、不相容职务：要求人员不是所列人员中的任何一个。 */
export interface DiffersTest {
  /** Those whom it must not be. 不得与之相同的人员。 */
  readonly from: readonly From[];
  /** The attribute that names the person; absent: the actor. 指明该人员的属性；缺省为行为人。 */
  readonly who?: Id | null;
}

/** A document (应当形成的材料). 文书：应当形成的材料。 */
export interface Document {
  /** The fields that it has to have. 须具备的字段。 */
  readonly fields?: readonly Id[];
  /** Its name. 名称。 */
  readonly name: Id;
}

/** Asks for fields of a document. 要求文书具备某些字段。 */
export interface DocumentTest {
  /** The fields that have to be there. 必须具备的字段。 */
  readonly has: readonly Id[];
  /** The attribute that lists the fields. 列出字段的属性。 */
  readonly name: Id;
}

/** A duty that comes again (定期义务). 定期义务。 */
export interface Due {
  /** The kinds of body, of those of the schedule, that owe it; empty: all. 负有该义务的组织种类，在制度日历所列种类之内；为空：全部。 */
  readonly bodies?: readonly Id[];
  /** The kinds of entry in the diary that fulfil it. 台账中履行该义务的记录种类。 */
  readonly by: readonly Id[];
  /** The articles it rests on. 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Whether it is owed only by a body that has this kind of body below it. 是否只有下级中有此种组织的组织才负有该义务。 */
  readonly hasBelow?: Id | null;
  /** Its id. 标识。 */
  readonly id: RuleId;
  /** The days on which it is in force. 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** When it comes. 何时产生。 */
  readonly rhythm: Rhythm;
  /** The size of body from which to which it is owed, in members who vote. 负有该义务的组织的规模，从多少人到多少人，以有表决权的成员计。 */
  readonly size?: Size | null;
}

/**
 * A duty, a wait or a right with a clock. Exactly one of `within`,
 * `notBefore` and `every` is given.
 *
 * 有期限的义务、期满方可的要求或者权利。`within`、`notBefore` 和 `every` 须写其一，且只能写其一。
 */
export interface Duty {
  /** The roles that owe it, or may use it. 负有该义务或者可以行使该权利的角色。 */
  readonly by: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /**
   * The attribute of the closing fact that records why a `generally` was not kept (说明理由).
   *
   * 说明理由：使其结束的事实中，记录为何未遵守 `generally` 的属性。
   */
  readonly departure?: Id | null;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** To be done in every period. 每个周期都应办理。 */
  readonly every?: Every | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** Not to be done before a day. 某日之前不得办理。 */
  readonly notBefore?: NotBefore | null;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Whether it stays owed when the matter ends. 是否不因事项办结而消灭。 */
  readonly outlives?: boolean;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The fact whose day chooses its version. 适用时点：以其发生日选定规则版本的事实。 */
  readonly versionBy?: VersionBy | null;
  /** To be done by a last day. 至迟应在最后一日办理。 */
  readonly within?: Within | null;
}

/**
 * When hours arise.
 * - `"completed"`: When a content is completed, or when something was attended.
 * - `"watched"`: For what was newly watched each day, added over the kinds of study of the rule.
 *
 * 何时取得学时、学分。
 * - `"completed"`: 内容完成时，或者参加时。
 * - `"watched"`: 按每日新观看的部分，规则所列各种学习合并计算。
 */
export type Earned = "completed" | "watched";

/**
 * What points may be used for. Nothing here changes anybody's status.
 * - `"display"`: They are shown (公示).
 * - `"reward"`: They are rewarded (奖励、兑换).
 * - `"considered-in-appraisal"`: They are considered in an appraisal (评议参考).
 * - `"triggers-procedure"`: They trigger a procedure, whose decision is made by people (启动程序).
 *
 * 积分可以作何用途。此处各项都不改变任何人的身份。
 * - `"display"`: 公示。
 * - `"reward"`: 奖励、兑换。
 * - `"considered-in-appraisal"`: 评议参考：在评议中予以考虑。
 * - `"triggers-procedure"`: 启动程序：触发一项程序，由人作出决定。
 */
export type Effect = "display" | "reward" | "considered-in-appraisal" | "triggers-procedure";

/** A kind of event: who may cause it and what it must tell. 事件种类：谁可以引起，须说明什么。 */
export interface EventKind {
  /** Its attributes. 属性。 */
  readonly attrs?: { readonly [name: string]: AttributeRule };
  /** The roles that may cause it; absent: anybody. 可以引起该事件的角色；缺省为任何人。 */
  readonly by?: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** What is judged whenever it happens. 每次发生时所判断的内容。 */
  readonly require?: readonly Requirement[];
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/** In each full period from the start, at least so many of `then`. 自触发起，每个完整期间内，至少办理这么多次 `then`。 */
export interface Every {
  /** What starts it. 由什么触发。 */
  readonly after: readonly Trigger[];
  /** How many are owed in each. 每期应办多少次。 */
  readonly atLeast?: number;
  /** The length of a period. 一期的长度。 */
  readonly per: Term;
  /** What is owed in each period. 每期应当办理什么。 */
  readonly then: readonly Trigger[];
  /** What ends it. 由什么终止。 */
  readonly unless?: readonly Trigger[];
}

/** What completes a content, and how the evidence for it is weighed. 学习内容以何为完成，其证据如何衡量。 */
export interface Evidence {
  /** The kinds of study it is for; none named: all. 所适用的学习种类；没有写明的：全部。 */
  readonly categories?: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** What a client's word is worth. 客户端所报如何采信。 */
  readonly claims?: Claims;
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The longest time in which a session may stand still without being reported. 会话停留不动而不予报告的最长时间。 */
  readonly idleMs?: number | null;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** The highest plausible speed of playing. 播放的最高合理速度。 */
  readonly maxSpeed?: Exact | null;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Whether only parts played at a plausible speed count; else they are reported. 是否只计入以合理速度播放的部分；否则，速度不合理的部分予以报告。 */
  readonly onlyPlausible?: boolean;
  /** What is made of two devices that play at the same time. 两台设备同时播放的，如何处理。 */
  readonly overlap?: Overlap;
  /** What becomes of contents that were completed under an earlier version. 按较早版本完成的学习内容如何处理。 */
  readonly relock?: Relock;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
  /** How much of a content has to be covered. 一项学习内容合并后须播放多少。 */
  readonly threshold: Threshold;
  /** By how many milliseconds two told lengths of one content may differ. 同一学习内容所报的两个时长可以相差多少毫秒。 */
  readonly toleranceMs?: number;
}

/**
 * A number as it was written, compared without rounding (如实记载的数值), as decimal text: `0.806`.
 *
 * A whole number without zeros in front, at most 17 places after the point and 18 digits in all, no sign.
 *
 * 按原样记载的数值，比较时不舍入，写作文本形式的小数：`0.806`。
 *
 * 整数部分前面不加零，小数至多 17 位，总共至多 18 位数字，不带正负号。
 */
export type Exact = string;

/** An exam (考试). 考试。 */
export interface Exam {
  /** The most attempts in a plan year, make-up exams aside. 一个学习年度内至多的应考次数，补考不计。 */
  readonly attempts?: number | null;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** So many days have to lie between a failed attempt and the next (冷却期). 冷却期：不合格的应考至下一次应考之间须相隔的日数。 */
  readonly coolingDays?: number | null;
  /** The exam. 考试。 */
  readonly exam: Id;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** What has to be done in the plan year before the exam opens. 考试开放之前，在该学习年度内须完成的内容。 */
  readonly gate?: Need | null;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** The most make-up exams (补考), each after a failed attempt; absent: none. 至多的补考次数，每次均在一次不合格的应考之后；缺省为没有补考。 */
  readonly makeUps?: number | null;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /**
   * The least score that passes; absent where the text does not tell it, and then
   * nobody is told to have passed or failed.
   *
   * 合格的最低分数；文本没有说明的，无此项，此时不认定任何人合格或者不合格。
   */
  readonly pass?: Exact | null;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
  /** Which attempt decides. 以哪一次应考为准。 */
  readonly take?: Take;
}

/** Who need not meet which requirement (免修). 免修：谁无须满足哪项学习要求。 */
export interface Exemption {
  /** The roles that can approve it; none named: it needs no approval. 可以批准的角色；没有写明的：无须批准。 */
  readonly approvedBy?: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** The ground. 事由。 */
  readonly ground: Id;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The requirements; none named: all. 学习要求；没有写明的：全部。 */
  readonly requirements?: readonly RuleId[];
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
}

/**
 * Who is not scored, or not as others are (免于、不纳入积分).
 *
 * It holds by itself for its `classes` and from its age on; else from the day of a
 * fact of this kind, which names the `subject`, to its `until`.
 *
 * 免于计分、不纳入积分：谁不计分，或者不与他人同样计分。
 *
 * 对所列 `classes` 以及自所定年龄起，自动适用；否则，自该种类的事实之日起至其 `until` 止适用，该事实指明 `subject`。
 */
export interface Exemption2 {
  /** The age from which on it can be claimed or applies. 自多大年龄起可以主张或者适用。 */
  readonly age?: number | null;
  /** Whether it has to be claimed and approved: `approvedBy` in the fact (经批准). 是否须经主张并经批准：事实中的 `approvedBy`。 */
  readonly approval?: boolean;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** The classes to which it applies by itself. 自动适用的类别。 */
  readonly classes?: readonly Id[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** What it does. 有何作用。 */
  readonly does: ExemptionDoes;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Why. 原因。 */
  readonly ground: Ground;
  /**
   * Its id, unique among all parts of the scheme; also the kind of facts that claim it.
   *
   * 标识，在积分办法的各部分中唯一；也是主张该项的事实的种类。
   */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/**
 * What an exemption does.
 * - `"not-scored"`: Entries of these days have no effect; nobody is scored on a day on which it holds.
 * - `"no-deductions"`: Deductions of these days have no effect.
 *
 * 免于计分有何作用。
 * - `"not-scored"`: 这些日子的记账不起作用；在其适用之日，适用对象一律不计分。
 * - `"no-deductions"`: 这些日子的扣分不起作用。
 */
export type ExemptionDoes = "not-scored" | "no-deductions" | {
  readonly heads: readonly Id[];
} | {
  readonly only: readonly Id[];
};

/** An extension of the limit. 限额的延长。 */
export interface Extend {
  /** The attribute that tells by how many units. 说明延长多少个单位的属性。 */
  readonly amount: Id;
  /** How many units all extensions together may add. 各次延长合计至多增加多少个单位。 */
  readonly cap?: Term | null;
  /** The articles it rests on. 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** The kind of event that extends. 予以延长的事件种类。 */
  readonly event: Id;
  /** The least that one extension adds. 一次延长至少增加多少。 */
  readonly least?: number | null;
  /** How many extensions there may be. 可以延长多少次。 */
  readonly times?: number | null;
}

/**
 * How strongly a rule binds (应当、不得、一般、可以).
 *
 * | force | kept | not kept |
 * | --- | --- | --- |
 * | `must`, `must-not` | met | unmet, a breach |
 * | `generally`, `generally-not` | met | with its recorded reason met, without it unmet, never called a breach |
 * | `may` | no verdict | no verdict: a right is not a duty |
 * - `"must"`: Has to be done (应当、必须).
 * - `"must-not"`: Has not to be done (不得、禁止).
 * - `"generally"`: Is done, unless a recorded reason says otherwise (一般应当).
 * - `"generally-not"`: Is not done, unless a recorded reason says otherwise (一般不).
 * - `"may"`: Can be done (可以).
 *
 * 规则的效力：应当、不得、一般、可以。
 *
 * | 效力 | 遵守的 | 未遵守的 |
 * | --- | --- | --- |
 * | `must`, `must-not` | 已履行 | 未履行，属违反规定 |
 * | `generally`, `generally-not` | 已履行 | 有记录理由的为已履行，没有的为未履行，从不称为违反规定 |
 * | `may` | 无结论 | 无结论：权利不是义务 |
 * - `"must"`: 应当、必须做。
 * - `"must-not"`: 不得、禁止做。
 * - `"generally"`: 一般应当做，有记录的理由的除外。
 * - `"generally-not"`: 一般不做，有记录的理由的除外。
 * - `"may"`: 可以做。
 */
export type Force = "must" | "must-not" | "generally" | "generally-not" | "may";

/**
 * Who holds which right (选民、表决权资格).
 *
 * A person holds a right if a kind of belonging carries it and no bar takes it.
 * An exclusion takes nobody's right; it takes the person out of the base of
 * quorums, and only with both consents.
 *
 * 选民、表决权资格：谁享有哪项权利。
 *
 * 某种身份享有一项权利，且没有限制使其失去的，具有该身份的人享有该项权利。不计入应到会人数不使任何人失去权利；只是不将该人计入法定人数的基数，并且须两项同意齐备。
 */
export interface Franchise {
  /** Whether a person has to be of age, by the day told of the person. 该人是否须已成年，以对该人所填报的日期为准。 */
  readonly adult?: boolean;
  /** The rights that each kind of bar takes (处分、停止权利). 处分、停止权利：每种限制使人失去的权利。 */
  readonly bars?: { readonly [name: string]: readonly Right[] };
  /** The articles it rests on. 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /**
   * Reasons for which a person may be left out of the base, each with consent of
   * the superior and of the meeting (不计入应到会人数).
   *
   * 可以不计入应到会人数的理由，每项均须上级同意并经会议同意。
   */
  readonly exclude?: readonly Id[];
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The kinds of belonging that carry each right. 享有各项权利的身份种类。 */
  readonly rights: { readonly [name: string]: readonly Id[] };
}

/** Persons named by facts of a kind. 某类事实所指明的人员。 */
export interface From {
  /** The kind of event. 事件种类。 */
  readonly event: Id;
  /** The attribute that names the person; absent: the actor. 指明该人员的属性；缺省为行为人。 */
  readonly who?: Id | null;
}

/** So long from one step to another, at least. 一个步骤至另一步骤，至少相隔这么久。 */
export interface Gap {
  /** The step from which it is counted. 起算的步骤。 */
  readonly from: Id;
  /** How long at least. 至少多久。 */
  readonly least: Term;
  /** The other step. 另一步骤。 */
  readonly to: Id;
}

/** A band that an item leads to at once, whatever the total (直接定级、一票否决). 直接定级、一票否决：不论总分多少，积分项目直接导致的等次。 */
export interface Grade {
  /** The band; left out where only the score is set. 等次；仅设定得分的，省略。 */
  readonly band?: Id | null;
  /**
   * Whether awards are recorded without effect until a fact `corrected` names the entry.
   *
   * 加分是否只记录而不起作用，直至有 `corrected` 事实指明该笔记账。
   */
  readonly holdsAwards?: boolean;
  /** What becomes of the score. 得分如何处理。 */
  readonly score: GradedScore;
}

/**
 * What becomes of the score under a direct grade.
 * - `"kept"`: It stays as it was added up; only the band is overridden.
 * - `"lowest"`: It is set to the lowest of the band, if it is higher.
 * - `"zero"`: It is 0.
 *
 * 直接定级之下得分如何处理。
 * - `"kept"`: 得分仍为合计所得，只改变等次。
 * - `"lowest"`: 高于该等次最低分的，定为该最低分。
 * - `"zero"`: 得分为 0。
 */
export type GradedScore = "kept" | "lowest" | "zero";

/**
 * Why somebody is exempt.
 * - `"age"`: Age (年老).
 * - `"illness"`: Illness or infirmity (患病、行动不便).
 * - `"floating"`: Working or living elsewhere (流动).
 * - `"probationary"`: Probation (预备期).
 * - `"student"`: Study away from home (在外就学).
 * - `"moved-out"`: Moved out (迁出).
 * - `"under-investigation"`: Under investigation (受审查).
 * - `"deceased"`: Deceased (去世).
 * - `"retired"`: Retirement (退休).
 * - `"other"`: Another that the scheme names.
 *
 * 免于计分的原因。
 * - `"age"`: 年老。
 * - `"illness"`: 患病、行动不便。
 * - `"floating"`: 流动：在他处工作或者居住。
 * - `"probationary"`: 预备期。
 * - `"student"`: 在外就学。
 * - `"moved-out"`: 迁出。
 * - `"under-investigation"`: 受审查。
 * - `"deceased"`: 去世。
 * - `"retired"`: 退休。
 * - `"other"`: 积分办法写明的其他原因。
 */
export type Ground = "age" | "illness" | "floating" | "probationary" | "student" | "moved-out" | "under-investigation" | "deceased" | "retired" | "other";

/**
 * By what subjects are grouped; by nothing: all together.
 * - `"organisation"`: Their organisation (所在组织).
 * - `"level"`: The level of their organisation (层级).
 * - `"class"`: Their class (类别).
 *
 * 积分对象按什么分组；不按任何内容的：全部合为一组。
 * - `"organisation"`: 所在组织。
 * - `"level"`: 所在组织的层级。
 * - `"class"`: 所属类别。
 */
export type GroupBy = "organisation" | "level" | "class";

/** A head under which items are added up (积分板块). 积分板块：积分项目在其下合计。 */
export interface Head {
  /** The points with which it begins; from these is deducted. 起始的基础分；扣分从中扣除。 */
  readonly base?: Points;
  /** Its caps, each judged on what the layer of the item granted. 其封顶，均以积分项目一层所准予计入的分数判断。 */
  readonly caps?: readonly Cap2[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** Below this it does not fall: the difference is a line of its own. 不低于此数：差额单列一行。 */
  readonly floor?: Points | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/** Facts, or some attributes of them, that are hidden. 隐去的事实，或者其某些属性。 */
export interface Hide {
  /** Only these attributes; absent: the whole fact. 仅这些属性；缺省为整个事实。 */
  readonly attrs?: readonly Id[];
  /** The kinds of event. 事件种类。 */
  readonly events: readonly Id[];
}

/**
 * Items of which only the highest counts (就高不重复).
 *
 * A direct grade is higher than any points; of equals the first in order counts.
 *
 * 就高不重复：只取其中最高一项计分的积分项目。
 *
 * 直接定级高于任何分数；相等的，次序在先的计分。
 */
export interface HighestOnly {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** The items. 积分项目。 */
  readonly items: readonly Id[];
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Among entries of the same act (attribute `source`), day, or window. 在同一行为（属性 `source`）、同一日或者同一时段的记账之中。 */
  readonly per: OncePer;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/**
 * The kind of app in which rules are used; some rules are refused in some.
 * - `"government-app"`: An app of the government (政务应用).
 * - `"party-app"`: An app of Party building (党建应用).
 * - `"village"`: A village's own (村).
 * - `"internal"`: Used inside one organisation only (内部).
 *
 * 使用规则的应用的种类；有些规则在某些应用中不予接受。
 * - `"government-app"`: 政务应用。
 * - `"party-app"`: 党建应用。
 * - `"village"`: 村自有的应用。
 * - `"internal"`: 仅在一个组织内部使用。
 */
export type Host = "government-app" | "party-app" | "village" | "internal";

/**
 * Class hours, credits or points of study (学时、学分) as decimal text: `0.25`, `40`.
 *
 * A whole number without zeros in front, at most two places after the point, no sign.
 *
 * 学时、学分或者学习积分，写作文本形式的小数：`0.25`、`40`。
 *
 * 整数部分前面不加零，小数至多两位，不带正负号。
 */
export type Hours = string;

/** Hours of some kinds of study. 若干种类学习的学时、学分。 */
export interface HoursNeed {
  /** What becomes of hours beyond the least. 超出最低要求的学时、学分如何处理。 */
  readonly carry?: Carry | null;
  /** The kinds of study; none named: all. 学习的种类；没有写明的：全部。 */
  readonly categories?: readonly Id[];
  /** Its id, under which it is told. 标识，答案中以此列出。 */
  readonly id: RuleId;
  /** At most so many count here. 此处至多计入这么多。 */
  readonly max?: Hours | null;
  /** At least so many. 至少这么多。 */
  readonly min: Hours;
}

/**
 * An id (标识): `e-17`, `petition`.
 *
 * 1 to 64 characters: letters `A` to `Z` and `a` to `z`, digits, `.`, `_`, `:` and `-`. Names and identity numbers of people do not belong here.
 *
 * 标识：`e-17`、`petition`。
 *
 * 1 至 64 个字符：字母 `A` 至 `Z`、`a` 至 `z`，数字，以及 `.`、`_`、`:`、`-`。人员的姓名和证件号码不得写入。
 */
export type Id = string;

/**
 * What follows from so many in a row of one person (连续): two failed appraisals end an
 * office.
 *
 * 连续：同一人连续若干次引起的后果，如连续两次评议不称职的，职务终止。
 */
export interface InARow {
  /** The articles it rests on. 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** The kinds of entry that end a run. 使连续中断的记录种类。 */
  readonly clears: readonly Id[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id. 标识。 */
  readonly id: RuleId;
  /** The days on which it is in force; the last of the run decides. 施行期间；以连续各次中的最后一次为准。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The kinds of entry that count. 计入的记录种类。 */
  readonly of: readonly Id[];
  /** How many in a row it takes. 须连续多少次。 */
  readonly times: number;
}

/**
 * The days on which a rule is in force (施行期间), both ends included.
 *
 * An absent end is open.
 *
 * 施行期间：规则施行的各日，首尾两日均包括在内。
 *
 * 没有写明的一端不设限。
 */
export interface InForce {
  /** The first day in force. 施行的第一日。 */
  readonly from?: Day | null;
  /** The last day in force. 施行的最后一日。 */
  readonly until?: Day | null;
}

/**
 * An item (积分项目). Its id is the kind of the facts that are entries of it.
 *
 * The version in force on the day of an entry judges it. Items of one day are
 * taken in the order in which the scheme lists them.
 *
 * 积分项目。其标识就是作为其记账的事实的种类。
 *
 * 记账由其发生日施行的版本判断。同一日的各积分项目，按积分办法列出的顺序处理。
 */
export interface Item {
  /** Its own caps, each judged on what the one before granted. 自身的封顶，各以前一项封顶所计入的分数为准判断。 */
  readonly caps?: readonly Cap2[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** The classes of subjects for whom it is; left out: all. 适用于哪些类别的积分对象；省略时为全部类别。 */
  readonly classes?: readonly Id[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** What it may be used for. 可以作何用途。 */
  readonly effect?: Effect;
  /** Kinds of evidence, of which an entry has at least one (佐证). 佐证的种类，一条记账至少具备其中一种。 */
  readonly evidence?: readonly Id[];
  /** Why a restricted metric is used all the same, as decided and recorded (例外理由). 例外理由：经决定并有记录的、受限制的计分依据仍予使用的理由。 */
  readonly exception?: Text | null;
  /** Outer layers whose caps it neither meets nor uses (不受封顶限制). 不受封顶限制：该项目既不受其限制、也不占用其余额的外层封顶。 */
  readonly exemptFrom?: readonly CapLayer[];
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** The band it leads to at once (直接定级、一票否决). 直接定级、一票否决：由此直接定入的等次。 */
  readonly grade?: Grade | null;
  /** The head under which it counts; left out: the total alone. 计入的积分板块；省略时只计入总分。 */
  readonly head?: Id | null;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** On whom else it is booked. 此外还记入谁的名下。 */
  readonly link?: Link | null;
  /** What it measures. 以什么为计分依据。 */
  readonly metric: Metric2;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Within what it counts only once for a subject (不重复计分). 不重复计分：对一个积分对象，在何种范围内只计一次。 */
  readonly oncePer?: OncePer | null;
  /** What happens to an entry that would pass a cap. 将超过封顶的记账如何处理。 */
  readonly overshoot?: Overshoot;
  /** The procedure that it triggers, where its effect is to trigger one. 所触发的程序；作用为启动程序的才有。 */
  readonly procedure?: Id | null;
  /** How it is published, and how long it can be objected to (公示). 公示：如何公示，以及可以在多长时间内提出异议。 */
  readonly publication?: Publication | null;
  /** Who records it, and how soon. 由谁登记，以及应在多长时间内登记。 */
  readonly record?: Record | null;
  /** How its consequence can be repaired (修复). 信用修复、补救：其后果如何修复、补救。 */
  readonly repair?: Repair | null;
  /** What a repeated entry is worth. 再次发生的记账的分值。 */
  readonly repeat?: Repeat2 | null;
  /** Who reviews it; never who recorded it (审核). 审核：由谁审核；不得由登记人审核。 */
  readonly review?: Review | null;
  /** Whether it gives or takes. 加分还是扣分。 */
  readonly sign: Sign;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /**
   * How long an entry counts (有效期); left out: to the end of what the period says.
   *
   * 有效期：一条记账在多长时间内计入；省略时至计分周期的规定所定的终点。
   */
  readonly validity?: Validity | null;
  /** What an entry is worth; left out only where it grades directly. 一条记账的分值；仅在直接定级时可以省略。 */
  readonly worth?: Worth | null;
}

/**
 * The names (名称) of what a rulebook defines, in every language.
 *
 * A key is the id itself. Where lifecycles or schemes share an id, `lifecycle:id`
 * beats the bare `id` in that lifecycle. A code, like a field of a document, stands
 * under its attribute: `form/letter`.
 *
 * 规则集所定义事物的名称，各种语言都有。
 *
 * 键即标识本身。几个流程或者积分办法共用一个标识的，在该流程中 `lifecycle:id` 优先于单独的 `id`。代码与文书栏目一样，写在其属性之下：`form/letter`。
 */
export interface Labels {
  /** Of attributes. 属性的名称。 */
  readonly attributes?: { readonly [name: string]: Text };
  /** Of codes and fields, each under its attribute. 代码和文书栏目的名称，各在其属性之下。 */
  readonly codes?: { readonly [name: string]: Text };
  /** Of kinds of event. 事件种类的名称。 */
  readonly events?: { readonly [name: string]: Text };
  /** Of forms of act. 会议形式的名称。 */
  readonly forms?: { readonly [name: string]: Text };
  /** Of lifecycles. 流程的名称。 */
  readonly lifecycles?: { readonly [name: string]: Text };
  /** Of roles. 角色的名称。 */
  readonly roles?: { readonly [name: string]: Text };
  /** Of duties, requirements, visibility rules and parts of schemes. 义务、要求、可见规则和积分办法各部分的名称。 */
  readonly rules?: { readonly [name: string]: Text };
  /** Of schemes of points. 积分办法的名称。 */
  readonly schemes?: { readonly [name: string]: Text };
  /** Of stages and of what boards show for them. 环节的名称，以及看板上对它们的显示。 */
  readonly stages?: { readonly [name: string]: Text };
}

/** Steps of which the highest that is reached counts alone (就高不累加). 就高不累加：各档之中，只计所达到的最高一档。 */
export interface Ladder {
  /** Whose sum is reckoned. 以何者的合计数计算。 */
  readonly over?: Window;
  /** The steps, rising. 各档，由低到高。 */
  readonly steps: readonly LadderStep[];
  /** The unit of the quantity. 数量的单位。 */
  readonly unit: Id;
}

/** A step of a ladder. Exactly one of `from` and `above` is given. 阶梯计分的一档。`from` 和 `above` 须写明其一，且只能写明其一。 */
export interface LadderStep {
  /** Above this quantity (超过, 不含本数). 超过该数量，不含本数。 */
  readonly above?: Quantity2 | null;
  /** From this quantity on (以上, 含本数). 该数量以上，含本数。 */
  readonly from?: Quantity2 | null;
  /** All the points it is worth. 该档的全部分数。 */
  readonly points: Points;
}

/** What a layer says about one lifecycle: all of it may be left out. 叠加层对一个办理流程的规定：均可省略。 */
export interface LayerLifecycle {
  /** Duties, whole. 义务，整条给出。 */
  readonly duties?: readonly Duty[];
  /** Kinds of event, whole. They have no versions: only what they require has. 事件种类，整条给出。事件种类没有版本，只有其要件有版本。 */
  readonly events?: { readonly [name: string]: EventKind };
  /** Its id. 标识。 */
  readonly id: Id;
  /** Stages and ways of the main line. 主线的环节和流转。 */
  readonly main?: LayerRegion | null;
  /** Stages and ways of other regions; a new one is given whole. 其他区域的环节和流转；新的区域完整给出。 */
  readonly overlays?: { readonly [name: string]: LayerRegion };
  /** Roles that are added. 增加的角色。 */
  readonly roles?: readonly Id[];
  /** Visibility rules, whole. 保密规则，整条给出。 */
  readonly visibility?: readonly Visibility[];
}

/** What a layer says about one region. 叠加层对一个区域的规定。 */
export interface LayerRegion {
  /** The stage in which every case begins: of a new region only. 每一事项开始时所处的环节：仅用于新的区域。 */
  readonly initial?: Id | null;
  /** Stages that are added. 增加的环节。 */
  readonly stages?: { readonly [name: string]: Stage };
  /** Ways, whole. 流转，整条给出。 */
  readonly transitions?: readonly Transition[];
}

/**
 * The level for which rules are made (层级), from the highest down.
 * - `"national"`: The whole country (全国).
 * - `"province"`: A province (省).
 * - `"city"`: A city (市).
 * - `"county"`: A county (县).
 * - `"unit"`: One unit: a village, a branch, an organisation (单位).
 *
 * 层级：规则为哪一级制定，从最高一级往下排列。
 * - `"national"`: 全国。
 * - `"province"`: 省。
 * - `"city"`: 市。
 * - `"county"`: 县。
 * - `"unit"`: 单位：一个村、一个支部、一个组织。
 */
export type Level = "national" | "province" | "city" | "county" | "unit";

/** The rules of one kind of matter (流程). 办理流程：一类事项的规则。 */
export interface Lifecycle {
  /** What is owed, or may be done, by when. 应当办什么，或者可以办什么，以及在何日之前。 */
  readonly duties: readonly Duty[];
  /** The kinds of event. 事件种类。 */
  readonly events: { readonly [name: string]: EventKind };
  /** Its id; rule ids begin with it. 标识；其各条规则的标识以它开头。 */
  readonly id: Id;
  /** The main line. 主线。 */
  readonly main: Region;
  /** Regions folded beside the main line, such as supervision (督办). 与主线一并推算的并行环节，如督办。 */
  readonly overlays?: { readonly [name: string]: Region };
  /** The roles that act in it. 在其中办理的角色。 */
  readonly roles: readonly Id[];
  /** The fact whose day chooses the version of every rule. 以其发生日确定每条规则所用版本的事实。 */
  readonly versionBy?: VersionBy | null;
  /** Who may not see what. 谁不得看到什么。 */
  readonly visibility?: readonly Visibility[];
}

export type Limit = RawLimit;

/** On whom an entry is booked besides, or instead of, its own subject (关联). 关联：在本身的积分对象之外，或者代替本身的积分对象，一条记账记入谁的名下。 */
export interface Link {
  /** Whether its own subject has it too. 本身的积分对象是否也记入。 */
  readonly own?: boolean;
  /** On whom. 记入谁的名下。 */
  readonly to: LinkTo;
}

/**
 * The subjects to whom a link leads, by the roster.
 * - `"head"`: The head of the unit or household (单位负责人、户主).
 * - `"members"`: Everyone of the household (家庭成员).
 * - `"household"`: The household of the person (所在户).
 *
 * 依名册，关联所及的积分对象。
 * - `"head"`: 单位负责人或者户主。
 * - `"members"`: 家庭成员：该户的每一个人。
 * - `"household"`: 该人的所在户。
 */
export type LinkTo = "head" | "members" | "household";

/** A step that is an act of its own, held in due form and passed. 本身就是一次会议、选举的步骤，须依规举行并获通过。 */
export interface Linked {
  /** The forms, one of which it has. 会议形式，须为其中之一。 */
  readonly forms: readonly Id[];
  /** Whether nothing is asked of a step that names no act. 步骤没有指明会议、选举的，是否不作要求。 */
  readonly ifAny?: boolean;
  /** Forms that it may have as well, where one person holds two offices. 一人担任两个职务的，还可以采用的会议形式。 */
  readonly merged?: Merged | null;
  /** Whether its resolution has to pass. 其决议是否须获通过。 */
  readonly passed?: boolean;
  /** The step. 步骤。 */
  readonly step: Id;
}

/** What a resolution needs to pass (表决通过), all of them. 表决通过：决议通过所需的各项条件，须全部满足。 */
export interface Majority {
  /** Each of them. 其中各项。 */
  readonly allOf: readonly Part[];
}

/** A missed meeting has to be made up for (补课). 补课：缺席的会议须补课。 */
export interface MakeUp {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** So many days after the meeting at the latest; absent: the text says no day. 至迟在会议之后多少日；条文未规定日期的，无此项。 */
  readonly days?: number | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** At least so many hours. 至少这么多学时、学分。 */
  readonly hours?: Hours;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
}

/** What the meeting may not decide. 会议不得决定的议事事项。 */
export interface Matter {
  /** The matters. 各项议事事项。 */
  readonly not: readonly Id[];
}

/**
 * What is measured, and in which unit the bounds of bands are written.
 * - `"minutes"`: Minutes: the length of a completed content, what was newly watched, or the time attended.
 * - `"half-days"`: Half days attended.
 * - `"days"`: Days attended.
 * - `"times"`: Times, pieces or lessons.
 *
 * 计量什么，以及各档的界限以何种单位书写。
 * - `"minutes"`: 分钟：已完成内容的时长、新观看的时长或者参加的时长。
 * - `"half-days"`: 参加的半天数。
 * - `"days"`: 参加的天数。
 * - `"times"`: 次、篇或者课。
 */
export type Measure = "minutes" | "half-days" | "days" | "times";

/** Steps that are one act where one person holds these offices (合并进行). 合并进行：一人担任这些职务的，合为一次会议、选举的各步骤。 */
export interface Merged {
  /** The forms. 会议形式。 */
  readonly forms: readonly Id[];
  /** The offices, of any body of the roster. 职务，名册中任何组织的均可。 */
  readonly offices: readonly Id[];
}

/** Something that is measured. 所计量的一项内容。 */
export interface Metric {
  /** Whether people or units are judged by it (考核依据). 考核依据：是否以此考核人员或者单位。 */
  readonly basis?: boolean;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** The recorded exception that allows it where it is restricted. 受限制的，允许其使用的有记录的例外。 */
  readonly exception?: MetricException | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What is measured. 所计量的内容。 */
  readonly kind: MetricKind;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
}

/**
 * What an item measures (计分依据).
 *
 * | family | metrics | judged by the lint |
 * | --- | --- | --- |
 * | plain | attendance to `other` | free |
 * | restricted | log-in count to `compulsory-ranking` | an error in an app of the government or the Party, else a warning |
 * | rights | `petition` to `report` | an error wherever points are deducted for it |
 * - `"attendance"`: Being there (出席).
 * - `"completion"`: Something was finished (完成).
 * - `"exam-result"`: The result of an examination (考试成绩).
 * - `"task"`: A task that was given (任务).
 * - `"duty"`: A duty that everyone has (义务).
 * - `"service-hours"`: Hours of service (服务时长).
 * - `"honour"`: An honour or commendation (荣誉).
 * - `"donation"`: A gift of money, blood or goods (捐赠).
 * - `"breach"`: A breach that an authority or meeting established (违规).
 * - `"sanction"`: A sanction that was imposed (处分).
 * - `"conduct"`: Conduct that the community's own rules name (村规民约).
 * - `"other"`: Anything else that is none of those below.
 * - `"log-in-count"`: How often somebody logged in (登录次数).
 * - `"time-online"`: How long somebody was online (在线时长).
 * - `"study-duration"`: Length of study as the ground of assessment (学习时长).
 * - `"likes"`: Likes (点赞).
 * - `"forwards"`: Forwards (转发).
 * - `"online-votes"`: Votes in online polls (网络投票).
 * - `"upload"`: Photos or tracks that were uploaded (上传照片、轨迹).
 * - `"install-rate"`: How many installed an app (下载安装率).
 * - `"sign-in"`: Signing in at a device or app (打卡签到).
 * - `"compulsory-ranking"`: Ranking that nobody can leave (强制排名).
 * - `"petition"`: Petitioning (信访).
 * - `"vote"`: Voting, or standing for election (投票、参选).
 * - `"evaluation"`: Rating a service (评价).
 * - `"report"`: Reporting misconduct (检举控告).
 *
 * 计分依据：积分项目以什么计分。
 *
 * | 大类 | 计分依据 | 规则审查如何判断 |
 * | --- | --- | --- |
 * | 普通 | 出席至 `other` | 不限制 |
 * | 受限制 | 登录次数至 `compulsory-ranking` | 用于政务应用、党建应用的为错误，其他为警告 |
 * | 权利 | `petition` 至 `report` | 凡因此扣分的均为错误 |
 * - `"attendance"`: 出席。
 * - `"completion"`: 完成了某事。
 * - `"exam-result"`: 考试成绩。
 * - `"task"`: 所分配的任务。
 * - `"duty"`: 人人都有的义务。
 * - `"service-hours"`: 服务时长。
 * - `"honour"`: 荣誉或者表彰。
 * - `"donation"`: 捐赠钱款、物品或者献血。
 * - `"breach"`: 经有关机关或者会议确认的违规。
 * - `"sanction"`: 所受的处分。
 * - `"conduct"`: 村规民约所列的行为。
 * - `"other"`: 其他，不属于下列任何一种。
 * - `"log-in-count"`: 登录次数。
 * - `"time-online"`: 在线时长。
 * - `"study-duration"`: 作为考核依据的学习时长。
 * - `"likes"`: 点赞。
 * - `"forwards"`: 转发。
 * - `"online-votes"`: 网络投票。
 * - `"upload"`: 上传照片、轨迹。
 * - `"install-rate"`: 下载安装率：有多少人安装了应用。
 * - `"sign-in"`: 在设备或者应用上打卡签到。
 * - `"compulsory-ranking"`: 强制排名：任何人都不能退出的排名。
 * - `"petition"`: 信访。
 * - `"vote"`: 投票或者参选。
 * - `"evaluation"`: 对服务作出评价。
 * - `"report"`: 检举控告。
 */
export type Metric2 = "attendance" | "completion" | "exam-result" | "task" | "duty" | "service-hours" | "honour" | "donation" | "breach" | "sanction" | "conduct" | "other" | "log-in-count" | "time-online" | "study-duration" | "likes" | "forwards" | "online-votes" | "upload" | "install-rate" | "sign-in" | "compulsory-ranking" | "petition" | "vote" | "evaluation" | "report";

/** Why a restricted metric is allowed. 允许使用受限制的计分依据的理由。 */
export interface MetricException {
  /** The articles that allow it. 予以允许的条文。 */
  readonly cites: readonly Cite[];
  /** The reason. 该原因。 */
  readonly reason: Text;
}

/**
 * A kind of metric; those after `service-hours` are restricted.
 *
 * Sources: 国办函〔2026〕12号; opinions on formalism at one's fingertips (2023).
 * - `"attendance"`: Attendance (出勤).
 * - `"completion"`: Completion (完成).
 * - `"exam-result"`: Result of an exam (考试成绩).
 * - `"task"`: A task (任务).
 * - `"duty"`: A duty (履职).
 * - `"service-hours"`: Hours of service (服务时长).
 * - `"log-in-count"`: How often somebody logged in (登录次数).
 * - `"time-online"`: Time online (在线时长).
 * - `"study-duration"`: Duration of study (学习时长): plain where a plan demands hours, restricted as a basis.
 * - `"likes"`: Likes (点赞).
 * - `"forwards"`: Forwards (转发).
 * - `"online-votes"`: Votes online (网络投票).
 * - `"uploads"`: Photos, videos or tracks that have to be uploaded (上传截图轨迹).
 * - `"install-rate"`: Share of people who installed an app (安装率).
 * - `"compulsory-sign-in"`: Compulsory signing in (强制打卡签到).
 * - `"ranking"`: Compulsory ranking by points (积分排名).
 *
 * 计分依据的种类；排在 `service-hours` 之后的受限制。
 *
 * 来源：国办函〔2026〕12号；《关于防治“指尖上的形式主义”的若干意见》（2023年）。
 * - `"attendance"`: 出勤。
 * - `"completion"`: 完成。
 * - `"exam-result"`: 考试成绩。
 * - `"task"`: 任务。
 * - `"duty"`: 履职。
 * - `"service-hours"`: 服务时长。
 * - `"log-in-count"`: 登录次数。
 * - `"time-online"`: 在线时长。
 * - `"study-duration"`: 学习时长：计划要求学时的，不受限制；作为考核依据的，受限制。
 * - `"likes"`: 点赞。
 * - `"forwards"`: 转发。
 * - `"online-votes"`: 网络投票。
 * - `"uploads"`: 上传截图轨迹：要求上传的照片、视频或者轨迹。
 * - `"install-rate"`: 安装率：安装应用的人所占的比例。
 * - `"compulsory-sign-in"`: 强制打卡签到。
 * - `"ranking"`: 强制积分排名。
 */
export type MetricKind = "attendance" | "completion" | "exam-result" | "task" | "duty" | "service-hours" | "log-in-count" | "time-online" | "study-duration" | "likes" | "forwards" | "online-votes" | "uploads" | "install-rate" | "compulsory-sign-in" | "ranking";

/** How votes are taken (表决方式). 表决方式。 */
export interface Mode {
  /** One of these: `secret`, `hands`, `roll-call`. 其中之一：`secret`、`hands`、`roll-call`。 */
  readonly is: readonly Id[];
}

/** What is needed. 需要多少。 */
export type Need = {
  readonly all: readonly Need[];
} | {
  readonly any: readonly Need[];
} | {
  readonly "at-least": {
  /** How many. 数量。 */
  readonly n: number;
  /** Of these. 在这些项之中。 */
  readonly of: readonly Need[];
};
} | {
  readonly hours: HoursNeed;
} | {
  readonly times: TimesNeed;
} | {
  readonly completed: Id;
} | {
  readonly passed: Id;
};

/** `then` must not happen before the day on which it opens. `then` 不得在可以办理之日以前发生。 */
export interface NotBefore {
  /** What starts it. 由什么触发。 */
  readonly after: readonly Trigger[];
  /** What prolongs it. 由什么延长。 */
  readonly extend?: Extend | null;
  /** How long it waits. 等候多久。 */
  readonly limit: Limit;
  /** On the last day itself, or on the day after it. 在最后一日当日，还是在其次日。 */
  readonly opens: Opens;
  /** Whether a last day on a rest day moves to the next working day. 最后一日是休息日的，是否顺延至下一个工作日。 */
  readonly roll?: Roll;
  /** What stops it. 由什么中止。 */
  readonly suspend?: readonly Suspend[];
  /** What must wait. 什么须等候。 */
  readonly then: readonly Trigger[];
  /** What makes it fall away. 由什么解除。 */
  readonly unless?: readonly Trigger[];
}

/**
 * One yearly notice on holidays (国务院办公厅关于部分节假日安排的通知).
 *
 * It names the days off and the weekend days on which offices work instead.
 * Weekends it does not name keep to the week. Days late in December of the
 * year before may be set by it too. A notice that `amends` another takes its
 * place as a whole, so it repeats what it leaves as it was.
 *
 * Sources: Measures on Public Holidays (《全国年节及纪念日放假办法》) art. 7;
 * each notice has its own `address`.
 *
 * 一份年度假期通知，即国务院办公厅关于部分节假日安排的通知。
 *
 * 通知列出休息日，以及改为上班的周末日。未列出的周末照常。上一年12月下旬的日子也可以由其安排。`amends` 另一通知的，整体取代该通知，因此不变的内容也要重复写明。
 *
 * 来源：《全国年节及纪念日放假办法》第七条；各通知有各自的 `address`。
 */
export interface Notice {
  /** Where it can be read. 可以查阅的地址。 */
  readonly address: string;
  /**
   * Whether it adds days off to whichever notice of the year is in force, as a
   * regional holiday does (民族节日), and leaves the others as they are.
   *
   * 是否如民族节日等地区性放假一样，在该年施行中的任何通知之上增加休息日，而其余各日不变。
   */
  readonly adds?: boolean;
  /** The notice of the same year whose place it takes. 所取代的同一年份的通知。 */
  readonly amends?: Id | null;
  /** How sure its content is, if less than verified. 内容的可信程度；低于已核实的才写明。 */
  readonly confidence?: Id | null;
  /** A day on which it was certainly public, if nothing better is known. 确定已经公布的某一日；没有更准确的信息时使用。 */
  readonly knownBy?: Day | null;
  /** A remark for people who read the file. 供阅读该文件的人参考的备注。 */
  readonly note?: string | null;
  /** When it was made public. 公布时间。 */
  readonly published?: Published | null;
  /** Days off (放假). 放假的休息日。 */
  readonly rest: readonly string[];
  /** Weekend days worked instead (调休上班). 调休上班日，即改为上班的周末日。 */
  readonly work: readonly Day[];
  /** The year it arranges. 所安排的年份。 */
  readonly year: number;
}

/** Notice ahead (提前通知). 提前通知。 */
export interface Notice2 {
  /** How long ahead of the act, at least. 至少比会议、选举提前多久。 */
  readonly ahead: Term;
  /** The step that gives notice. 发出通知的步骤。 */
  readonly step: Id;
}

/** How many persons there are in a role. 某一角色有多少人。 */
export interface Number {
  /** Whether nothing is asked where nobody is named. 没有指定任何人的，是否不作要求。 */
  readonly ifAny?: boolean;
  /** At least. 至少多少。 */
  readonly least?: number | null;
  /** At most. 至多多少。 */
  readonly most?: number | null;
  /** The role, or an office of the body. 角色，或者该组织的职务。 */
  readonly role: Id;
}

/**
 * Within what an item counts only once: the first in order counts.
 * - `"source"`: The act or record from which it comes: attribute `source`.
 * - `"day"`: A day.
 * - `"month"`: A calendar month.
 * - `"quarter"`: A calendar quarter.
 * - `"half-year"`: A calendar half-year.
 * - `"year"`: A calendar year.
 * - `"period"`: A period of the scheme.
 *
 * 积分项目在何种范围内只计一次：按顺序计入第一条。
 * - `"source"`: 所来自的行为或者记录，即属性 `source`。
 * - `"day"`: 一个日期。
 * - `"month"`: 日历月。
 * - `"quarter"`: 日历季度。
 * - `"half-year"`: 日历半年。
 * - `"year"`: 日历年。
 * - `"period"`: 积分办法的一个计分周期。
 */
export type OncePer = "source" | "day" | "month" | "quarter" | "half-year" | "year" | "period";

/** Each person is voted on alone (逐个表决). 逐个表决：对每个人单独表决。 */
export type OneByOne = { readonly [name: string]: never };

export type OneOrMore = Id | readonly Id[];

/**
 * When a wait is over.
 * - `"on-last-day"`: On the last day itself (满一年).
 * - `"after-last-day"`: On the day after it (公示不少于五个工作日).
 *
 * 等候期何时届满。
 * - `"on-last-day"`: 在最后一日当日，如“满一年”。
 * - `"after-last-day"`: 在最后一日的次日，如“公示不少于五个工作日”。
 */
export type Opens = "on-last-day" | "after-last-day";

/** Written opinions (书面意见) of absent voters, before the meeting, count as votes. 缺席的表决人在会前提出的书面意见，作为投票计入。 */
export type Opinions = { readonly [name: string]: never };

/** Steps in their order (程序顺序). 程序顺序：各步骤依次进行。 */
export interface Order {
  /** The steps. 各步骤。 */
  readonly steps: readonly Id[];
}

/** Compares two organs in the tree (级别). 在机关树中比较两个机关的级别。 */
export interface OrganTest {
  /** How it has to stand. 应当是何种关系。 */
  readonly is: Relation;
  /** By how many levels at most. 至多相差几级。 */
  readonly steps?: number | null;
  /** To which organ. 与哪个机关比较。 */
  readonly than: Than;
  /** The attribute that names the organ; absent: the actor's organ. 指明机关的属性；缺省为行为人所属的机关。 */
  readonly who?: Id | null;
}

/**
 * What follows when a requirement is not met.
 * - `"flag"`: The act stands, with a finding.
 * - `"refuse"`: The act has no effect, with a finding.
 *
 * 要件未满足的，有何后果。
 * - `"flag"`: 行为仍然成立，并作出认定。
 * - `"refuse"`: 行为不生效力，并作出认定。
 */
export type Otherwise = "flag" | "refuse";

/**
 * The time in which something is required.
 * - `"year"`: Each plan year.
 * - `"role"`: While the role is held.
 *
 * 要求所针对的期间。
 * - `"year"`: 每个学习年度。
 * - `"role"`: 担任该角色期间。
 */
export type Over = "year" | {
  readonly years: {
  /** A year in which a run begins. 某一轮开始的年度。 */
  readonly from: number;
  /** How many. 数量。 */
  readonly n: number;
};
} | {
  readonly "since-role": {
  /** How many. 数量。 */
  readonly months: number;
};
} | "role";

/**
 * What is made of two devices that play at the same time.
 * - `"once"`: An hour by the clock counts once; what began later gives way, and it is reported.
 * - `"report"`: Both count, and it is reported.
 *
 * 两台设备同时播放的，如何处理。
 * - `"once"`: 同一段实际时间只计一次；后开始的让位，并予报告。
 * - `"report"`: 两者都计，并予报告。
 */
export type Overlap = "once" | "report";

/**
 * What happens to an entry that would pass a cap.
 * - `"clip"`: It is granted as far as there is room.
 * - `"refuse"`: It is not granted at all, and uses no room.
 *
 * 将超过封顶的记账如何处理。
 * - `"clip"`: 有多少余额，计入多少。
 * - `"refuse"`: 整笔不计，也不占用余额。
 */
export type Overshoot = "clip" | "refuse";

/** One count against a share of another. 以一个数与另一个数的某一比例相比。 */
export interface Part {
  /** What is counted. 计什么数。 */
  readonly count: Quantity;
  /** The base. 基数。 */
  readonly of: Quantity;
  /** How it has to stand to the base. 与基数应当是何种比例关系。 */
  readonly share: Share;
}

/**
 * In which time a cap holds.
 * - `"day"`: A natural day (自然日).
 * - `"year"`: A plan year.
 *
 * 上限在何种期间内适用。
 * - `"day"`: 自然日。
 * - `"year"`: 学习年度。
 */
export type Per = "day" | "year";

/**
 * Points for each so many units of a quantity, in proportion: half as many units, half the points.
 *
 * 按数量计分：每若干个单位计若干分，按比例计算；单位减半的，分数减半。
 */
export interface PerUnit {
  /** Whose sum is reckoned: of one entry, or of a window. 以何者的合计计算：一条记账的，还是一个时段的。 */
  readonly over?: Window;
  /** For each so many. 每多少数量。 */
  readonly per?: Quantity2;
  /** The points. 分数。 */
  readonly points: Points;
  /**
   * How the worth comes to the step of the scheme; left out, one that is off the step does not
   * count, and `down` gives points for full steps alone.
   *
   * 分值如何归到积分办法的最小计分单位；没有写明的，不合最小计分单位的不计分；`down` 则只计足额的部分。
   */
  readonly round?: Rounding2;
  /**
   * The unit of the quantity, such as `hour`; `times` means 1 where none is told.
   *
   * 数量的单位，如 `hour`；为 `times` 而未填报数量的，按 1 计。
   */
  readonly unit: Id;
}

/**
 * What happens at the end of a period.
 *
 * | form | the next period |
 * | --- | --- |
 * | `"reset"` | begins anew: entries of earlier periods count no more (清零) |
 * | `"continue"` | goes on: an entry counts until its validity ends (滚动) |
 * | `{ carryOver }` | begins with a share of the last total (结转) |
 *
 * 计分周期结束时如何处理。
 *
 * | 形式 | 下一个周期 |
 * | --- | --- |
 * | `"reset"` | 清零，重新开始：以前各周期的记账不再计入 |
 * | `"continue"` | 滚动延续：记账计至有效期届满 |
 * | `{ carryOver }` | 结转：以上期总分的一定比例开始 |
 */
export type PeriodEnd = "reset" | "continue" | {
  readonly carryOver: CarryOver;
};

/**
 * How time is cut for a scheme, and what happens at the end of a period (计分周期).
 *
 * A period is cut off where this rule comes into force or ceases to be.
 *
 * 计分周期：积分办法的时间如何划分，周期结束时如何处理。
 *
 * 周期以本规则开始施行或者停止施行之处为界。
 */
export interface Periods {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /**
   * The cycle: `year`, `month`, `year-from-07`, `month-from-21`, and so on.
   *
   * 周期的种类：`year`、`month`、`year-from-07`、`month-from-21` 等。
   */
  readonly cycle: Cycle;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** What happens at the end of each. 每个周期结束时如何处理。 */
  readonly end: PeriodEnd;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/** A plan of study (学习计划): what is required, what counts, and what proves it. 学习计划：要求什么，什么计入，由什么证明。 */
export interface Plan {
  /** The most that counts. 计入的上限。 */
  readonly caps?: readonly Cap[];
  /** The kinds of study that it knows. 学习计划所列的学习种类。 */
  readonly categories: readonly Id[];
  /** What exams prove for a time. 考试在一定时间内所证明的内容。 */
  readonly certificates?: readonly Certificate[];
  /** How study becomes hours. 学习如何折算为学时、学分。 */
  readonly conversions?: readonly Conversion[];
  /** What proves study. 由什么证明学习。 */
  readonly evidence?: readonly Evidence[];
  /** Exams. 考试。 */
  readonly exams?: readonly Exam[];
  /** Who need not meet which requirement. 谁无须满足哪项学习要求。 */
  readonly exemptions?: readonly Exemption[];
  /** Its id. 标识。 */
  readonly id: Id;
  /** Missed meetings. 缺席的会议。 */
  readonly makeUps?: readonly MakeUp[];
  /** What is measured, and what people are judged by. 计量什么，以及以什么考核人员。 */
  readonly metrics?: readonly Metric[];
  /** What a reader of the plan should know. 阅读学习计划的人应当知道的事。 */
  readonly note?: string | null;
  /** What is required. 要求什么。 */
  readonly requirements?: readonly Requirement3[];
  /** The roles that it knows. 学习计划所列的角色。 */
  readonly roles?: readonly Id[];
  /** What counts instead of study. 以什么代替学习计入。 */
  readonly substitutions?: readonly Substitution[];
  /** Its title. 名称。 */
  readonly title: Text;
  /** How plan years are cut; `year` if absent. 学习年度如何划分；缺省为 `year`。 */
  readonly year?: Cycle;
  /** The year to which a course across New Year belongs. 跨年的课程属于哪一年度。 */
  readonly yearSplit?: YearSplit;
}

/**
 * Points (积分) as decimal text: `2.5`, `-10`.
 *
 * A whole number without zeros in front, at most two places after the point, a minus before what is below nothing; within ±10,000,000 where it is told. Never a number, so that nothing is rounded.
 *
 * 积分，写作文本形式的小数：`2.5`、`-10`。
 *
 * 整数部分前面不加零，小数至多两位，负值前加负号；填报的在 ±10,000,000 以内。从不写作数字，因此不会舍入。
 */
export type Points = string;

/** A posting (公示、公布) of so many days. 公示、公布若干日。 */
export interface Posted {
  /** How long at least; the day of posting is not counted. 至少多久；公示、公布当日不计入。 */
  readonly least: Term;
  /** The step that begins it. 公示、公布由哪一步骤开始。 */
  readonly step: Id;
}

/** How the end of a term is put off (延期换届): by an approval recorded before it. 延期换届：任期届满如何推后，即凭届满之前记录的批准。 */
export interface Postponed {
  /** The kinds of entry by which it is. 据以延期的记录种类。 */
  readonly by: readonly Id[];
  /** For how long at most. 至多延期多久。 */
  readonly most: Term;
}

/** A form (程序): in what form one act is held. 程序，即会议形式：一次会议、选举以何种形式举行。 */
export interface Procedure {
  /** Its documents, each with all fields that it may have. 文书，每份列出其可以具有的全部字段。 */
  readonly documents?: { readonly [name: string]: readonly Id[] };
  /** Who holds which right: a franchise of the rulebook. 谁享有何种权利：规则集中的一项资格规定。 */
  readonly franchise: Id;
  /** Its id; the ids of its requirements begin with it. 标识；其各项要求的标识以它开头。 */
  readonly id: Id;
  /** The matters that an item may be of; empty: no matter is told. 议题可以属于的议事事项；为空：不填报议事事项。 */
  readonly matters?: readonly Id[];
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** What it requires. 要求什么。 */
  readonly require: readonly Requirement2[];
  /** The right that puts a person into the base (应到会). 使人计入应到会基数的权利。 */
  readonly right: Right;
  /** The roles that persons may be named for beside `chair`. 除 `chair` 外，可以为其指定人员的角色。 */
  readonly roles?: readonly Id[];
  /** What may be recorded of it beside attendance and votes: notice, steps, postings. 除到会和表决外，可以记录的内容：通知、步骤、公示和公布。 */
  readonly steps?: readonly Id[];
}

/** Proxies (委托投票). 委托投票。 */
export interface Proxies {
  /** Whether giver and holder are of one household (同一户). 委托人与受托人是否须属同一户。 */
  readonly household?: boolean;
  /** How many one holder may have; 0: none at all; absent: no limit is fixed. 一名受托人至多可以有多少份委托；0：一份也不得有；无此项：没有规定限额。 */
  readonly most?: number | null;
  /** Roles whose holders may have none. 其担任者不得接受委托的角色。 */
  readonly not?: readonly Id[];
  /** Whether who gave one counts as present, as long as the holder is there. 受托人在场的，委托人是否计为到会。 */
  readonly present?: boolean;
  /** Whether givers and holders have to hold the right themselves. 委托人和受托人是否须自身享有该项权利。 */
  readonly voters?: boolean;
  /** Whether in writing. 是否须采用书面形式。 */
  readonly written?: boolean;
}

/** How an entry is published: a fact `published` names it (公示). 公示：一条记账如何公示，由事实 `published` 指明该记账。 */
export interface Publication {
  /** Within how long an objection is answered: a fact `answered` names the entry. 异议须在多长时间内答复：由事实 `answered` 指明该记账。 */
  readonly answer?: Term | null;
  /** The roles; left out: any. 角色；省略时为任何角色。 */
  readonly by?: readonly Id[];
  /** How long it is shown. 公示多久。 */
  readonly days: Term;
  /**
   * Within how long from publication it can be objected to: a fact `objected` names it.
   *
   * 自公示起，可以在多长时间内提出异议：由事实 `objected` 指明该记账。
   */
  readonly objection?: Term | null;
}

/**
 * When a notice was made public (公布日): `2025-11-04`; or `2025-11`, on a day of that month that is not known.
 *
 * 通知的公布日：`2025-11-04`；或者 `2025-11`，即该月中不知道的某一日。
 */
export type Published = string;

/**
 * Who is named for a role holds a right on the day of the act (资格).
 *
 * Nothing is asked where nobody is named, or where no roster is told.
 *
 * 资格：被指定担任某一角色的人，在会议、选举之日享有某项权利。
 *
 * 没有人被指定，或者未填报名册的，不作要求。
 */
export interface Qualified {
  /** The right. 该权利。 */
  readonly right: Right;
  /** The role. 角色。 */
  readonly role: Id;
}

/**
 * What is counted in a meeting.
 *
 * A number that the facts tell by a `count` goes before one that follows from the
 * roster.
 * - `"entitled"`: Those who hold the right and are in the base (应到会), without those recused.
 * - `"all"`: The same, with those recused.
 * - `"present"`: Those of them who are there for the item (实到会).
 * - `"households"`: Households (户).
 * - `"households-present"`: Households with somebody there.
 * - `"cast"`: Ballots cast, or hands raised: for, against and abstaining together.
 * - `"issued"`: Ballots issued (发出选票).
 * - `"returned"`: Ballots returned (收回选票).
 * - `"valid"`: Ballots that are valid (有效票).
 * - `"yes"`: For (赞成).
 * - `"no"`: Against (反对).
 * - `"abstain"`: Abstaining (弃权).
 * - `"members"`: Members of the meeting.
 * - `"representatives"`: Villagers' or residents' representatives (代表).
 * - `"women"`: Women among the representatives.
 * - `"callers"`: Those of the base who called for the meeting or the motion (提议人).
 * - `"representative-callers"`: Representatives who called for it.
 * - `"excellent"`: Those who got the highest grade (优秀).
 * - `"graded"`: Those who were graded.
 * - `"seats"`: Seats to be filled (应选名额).
 * - `"candidates"`: Candidates (候选人).
 *
 * 会议中计数的内容。
 *
 * 事实以 `count` 给出的数，优先于由名册得出的数。
 * - `"entitled"`: 应到会：享有权利并在基数之内的人，不含回避的人。
 * - `"all"`: 同上，包含回避的人。
 * - `"present"`: 实到会：其中就该议题在场的人。
 * - `"households"`: 户。
 * - `"households-present"`: 有人在场的户。
 * - `"cast"`: 所投选票或者举手数：赞成、反对、弃权合计。
 * - `"issued"`: 发出选票。
 * - `"returned"`: 收回选票。
 * - `"valid"`: 有效票。
 * - `"yes"`: 赞成。
 * - `"no"`: 反对。
 * - `"abstain"`: 弃权。
 * - `"members"`: 会议的组成人员。
 * - `"representatives"`: 村民代表或者居民代表。
 * - `"women"`: 代表中的妇女。
 * - `"callers"`: 提议人：基数之内提议召开会议或者提出动议的人。
 * - `"representative-callers"`: 提议的代表。
 * - `"excellent"`: 评为最高等次即优秀的人。
 * - `"graded"`: 被评定等次的人。
 * - `"seats"`: 应选名额。
 * - `"candidates"`: 候选人。
 */
export type Quantity = "entitled" | "all" | "present" | "households" | "households-present" | "cast" | "issued" | "returned" | "valid" | "yes" | "no" | "abstain" | "members" | "representatives" | "women" | "callers" | "representative-callers" | "excellent" | "graded" | "seats" | "candidates";

/**
 * A quantity that earns points (数量), such as hours, yuan or times, as decimal text: `1.5`.
 *
 * A whole number without zeros in front, at most two places after the point, within ±10,000,000.
 *
 * 据以计分的数量，如小时、元、次数，写作文本形式的小数：`1.5`。
 *
 * 整数部分前面不加零，小数至多两位，在 ±10,000,000 以内。
 */
export type Quantity2 = string;

/** A quorum (法定人数): one of these holds for every item that is voted on. 法定人数：对每个付诸表决的议题，下列各项之一成立。 */
export interface Quorum {
  /** Alternatives; the nearest is told. 可供选择的各项；给出最接近达到的一项。 */
  readonly anyOf: readonly Part[];
}

/**
 * How many of a group may have a band at most (比例限额).
 *
 * Those with the most points have it. Whoever is beyond the quota has the band
 * `otherwise`. Whether equals at the edge have it is not for a machine to decide:
 * where there is no room for all of them, that is told as unknown.
 *
 * 比例限额：一组中至多有多少积分对象可以评为某一等次。
 *
 * 积分最多的评为该等次。超出比例限额的，评为等次 `otherwise`。边缘同分者是否评为该等次，不由机器决定：名额不足以容纳全部同分者的，答为不能确定。
 */
export interface Quota {
  /** The share's lower number: 3 of 1/3. 比例的分母：1/3 中的 3。 */
  readonly of: number;
  /** The band of those beyond it. 超出比例限额者的等次。 */
  readonly otherwise: Id;
  /** The share's upper number: 1 of 1/3. 比例的分子：1/3 中的 1。 */
  readonly part: number;
  /** How a share of people becomes a number of people. 人数的比例如何化为人数。 */
  readonly round: Rounding2;
  /** The group in which it is counted. 在哪一分组之内计算。 */
  readonly within?: readonly GroupBy[];
}

/** From so many to so many points, both included. 从若干分到若干分，首尾均包括在内。 */
export interface Range {
  /** The least. 最少。 */
  readonly from: Points;
  /** The most. 最多。 */
  readonly to: Points;
}

/** A ranking (排名). Without one nobody is ranked. 排名。没有排名规则的，任何人都不排名。 */
export interface Ranking {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The periods for which it is made; one of those of the scheme. 按哪种周期排名；须为积分办法的周期之一。 */
  readonly period: Cycle;
  /** What it is for. 排名的用途。 */
  readonly purpose: Text;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** What tells equals apart, one after the other. 区分同分者的依据，依次适用。 */
  readonly then?: readonly SecondKey[];
  /** How equals are counted. 同分如何计算名次。 */
  readonly ties?: Ties;
  /** The groups within which is ranked; none: all together. 在哪些分组之内排名；为空：全体一起排名。 */
  readonly within: readonly GroupBy[];
}

export type RawDay = Id | DayOfEvent;

/**
 * A limit (期限), in one of four forms: `{ n, unit }`, so many units; `{ byCode, of?, table }`, by
 * the code of an attribute, fixed when the clock starts; `{ lastDay, of? }`, the day that an
 * attribute names; or `{ unstated }`, owed without a day.
 *
 * 期限，四种写法之一：`{ n, unit }`，若干个单位；`{ byCode, of?, table }`，按某属性的代码确定，期限开始时定下；`{ lastDay, of? }`，某属性写明的日期；`{ unstated }`，应办而没有规定日期。
 */
export interface RawLimit {
  /** The attribute whose code decides, with `table`. 以其代码确定期限的属性，与 `table` 一起写明。 */
  readonly byCode?: Id | null;
  /** The attribute that names the last day itself (交办期限). 交办期限：直接写明最后一日的属性。 */
  readonly lastDay?: Id | null;
  /** How many units, with `unit`. 单位的数量，与 `unit` 一起写明。 */
  readonly n?: number | null;
  /** The kind of event that has the attribute; left out: the one that starts the clock. 具有该属性的事件种类；没有写明的，为使期限开始的事件。 */
  readonly of?: Id | null;
  /** The limit for each code. 每个代码对应的期限。 */
  readonly table?: { readonly [name: string]: Term } | null;
  /** Which unit, with `n`. 单位，与 `n` 一起写明。 */
  readonly unit?: Unit | null;
  /** The word of the law where it names no day, such as `及时`. 法律没有规定日期的，其用语，例如 `及时`。 */
  readonly unstated?: string | null;
}

/**
 * What starts, ends, stops or resumes a clock: exactly one of `event`, `enters`, `leaves` and
 * `expires`.
 *
 * 使期限开始、结束、停计或者恢复的情形：`event`、`enters`、`leaves`、`expires` 中恰好写明一项。
 */
export interface RawTrigger {
  /**
   * With `event`, where a clock starts: the attribute that tells the day from which it counts,
   * or the kind of event whose latest day it is; left out: the day of the event.
   *
   * 与 `event` 一起写明，用于期限的开始：写明起算之日的属性，或者以其最近一次的日期起算的事件种类；没有写明的，为该事件之日。
   */
  readonly day?: RawDay | null;
  /** When the case comes into one of these stages from outside them. 事项从这些环节之外进入其中之一的。 */
  readonly enters?: readonly Id[] | null;
  /** At an accepted event of this kind, or of one of these. 在该种（或者这些种类之一的）被接受的事件发生之时。 */
  readonly event?: OneOrMore | null;
  /** On the first day after the last day of this duty. 该项义务最后一日的次日。 */
  readonly expires?: RuleId | null;
  /** When the case leaves these stages. 事项离开这些环节的。 */
  readonly leaves?: readonly Id[] | null;
  /** With `event`: only if all of this holds. 与 `event` 一起写明：须全部成立。 */
  readonly when?: readonly Condition[];
}

/** Who records an entry, and how soon (登记). 登记：记账由谁登记，多久之内登记。 */
export interface Record {
  /** The roles; left out: any. 角色；省略时为任何角色。 */
  readonly by?: readonly Id[];
  /** Within how long after its day. A later entry counts no longer for it. 自其发生日起多久之内。登记较迟的，计入的时间不因此延长。 */
  readonly within?: Term | null;
}

/** Recusal (回避): whom an item is about does not vote on it. 回避：议题所涉的人员不参加该议题的表决。 */
export interface Recused {
  /** Whether near relatives stay out as well. 近亲属是否也不参加。 */
  readonly kin?: boolean;
  /** Whether those recused leave the base. 回避的人是否不计入基数。 */
  readonly leave?: boolean;
}

/** Stages and the ways between them. 各环节及其之间的流转。 */
export interface Region {
  /** The stage in which every case begins. 每一事项开始时所处的环节。 */
  readonly initial: Id;
  /** The stages; an id stands for one stage in the whole lifecycle. 各环节；一个标识在整个办理流程中只表示一个环节。 */
  readonly stages: { readonly [name: string]: Stage };
  /** The ways between them, in the order in which they are tried. 各环节之间的流转，按尝试的先后顺序排列。 */
  readonly transitions: readonly Transition[];
}

/** Asks for the stage of another case. 查问关联事项的环节。 */
export interface RelatedCaseTest {
  /** The attribute that names the case. 指明该事项的属性。 */
  readonly name: Id;
  /** The stages. 各环节。 */
  readonly stageIn: readonly Id[];
}

/**
 * How one organ stands to another.
 * - `"same"`: The same organ.
 * - `"above"`: Above it, by any number of steps unless told.
 * - `"same-or-above"`: The same or above.
 * - `"same-or-below"`: The same or below.
 *
 * 一机关与另一机关的关系。
 * - `"same"`: 同一机关。
 * - `"above"`: 其上级，未写明的不论相隔几级。
 * - `"same-or-above"`: 同一机关或者上级。
 * - `"same-or-below"`: 同一机关或者下级。
 */
export type Relation = "same" | "above" | "same-or-above" | "same-or-below";

/**
 * What becomes of contents completed under an earlier version of the rule.
 * - `"keep"`: They stay completed.
 * - `"recheck"`: They are judged again by this version.
 *
 * 对按较早版本的规则已经完成的学习内容如何处理。
 * - `"keep"`: 仍为已完成。
 * - `"recheck"`: 按本版本重新判断。
 */
export type Relock = "keep" | "recheck";

/**
 * How a consequence is repaired: by a fact `repaired` that names the entry (修复).
 *
 * From that day on the direct grade of the entry holds no more. What is given
 * here takes its place.
 *
 * 信用修复、补救：后果如何修复，即由指明该记账的 `repaired` 事实修复。
 *
 * 自该日起，该记账的直接定级不再有效，代之以此处所写的内容。
 */
export interface Repair {
  /** The milder band that it leads to instead. 代之以定入的较轻等次。 */
  readonly band?: Id | null;
  /** The points that are taken instead. 代之以扣除的分数。 */
  readonly deduct?: Points | null;
  /** How long that counts, from the day of the repair; left out: to the end of the period. 自修复之日起计入多久；省略时至计分周期结束。 */
  readonly keeps?: Term | null;
}

/**
 * How often one content, or one kind of attendance, counts.
 * - `"each"`: Attendance each time.
 * - `"once-per-day"`: Once in a natural day (每个自然日一次).
 * - `"once-per-year"`: Once in a plan year.
 *
 * 一项学习内容或者一种参加，计入多少次。
 * - `"each"`: 参加每次都计。
 * - `"once-per-day"`: 每个自然日一次。
 * - `"once-per-year"`: 每个学习年度一次。
 */
export type Repeat = "each" | "once-per-day" | "once-per-year";

/**
 * A repeated entry is worth more (再次发生加重).
 *
 * An entry is repeated if an earlier one of the same item and subject still
 * counts on its day.
 *
 * 再次发生加重：再次发生的记账分值加大。
 *
 * 同一积分项目、同一积分对象有更早的记账在其发生日仍然计入的，为再次发生。
 */
export interface Repeat2 {
  /**
   * What it is multiplied by, such as `"2"`; not multiplied again with each further one.
   *
   * 所乘的倍数，例如 `"2"`；其后每再发生一次，不再重复相乘。
   */
  readonly factor: Points;
  /** How the product comes to the step of the scheme. 乘积如何取整到积分办法的最小计分单位。 */
  readonly round?: Rounding2;
}

/** What an act is judged by. 判断行为所依据的要件。 */
export interface Requirement {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** What follows if it is not. 不成立的，有何后果。 */
  readonly else?: Otherwise;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which is also the code of the finding. 标识，同时是认定的代码。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** What has to be true. 须成立的条件。 */
  readonly test: Condition;
  /** When it is asked at all. 何种情形下才作此要求。 */
  readonly when?: readonly Condition[];
}

/**
 * One requirement of a form (程序要求).
 *
 * Versions of a requirement share its id; the one in force on the day of the act
 * applies.
 *
 * 会议形式的一项程序要求。
 *
 * 同一要求的各版本共用一个标识；适用会议、选举之日施行的版本。
 */
export interface Requirement2 {
  /** What is required. 要求什么。 */
  readonly asks: Asks;
  /** The kinds of body of which it is required; empty: all. 对哪些种类的组织有此要求；为空：全部。 */
  readonly bodies?: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** The matters for which it is required; empty: all. 对哪些议事事项有此要求；为空：全部。 */
  readonly for?: readonly Id[];
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id. 标识。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this is our default. 法无明文的：采用此默认值的理由。 */
  readonly silent?: Text | null;
  /** The size of body from which to which it is required, in persons of the base. 对多大规模的组织有此要求，即从多少人到多少人，按基数的人数计。 */
  readonly size?: Size | null;
  /** Whole texts it rests on, where the article is not known. 不知道条文的，所依据的整个文件。 */
  readonly sources?: readonly Id[];
}

/** What learners of some roles have to do in a time (学习要求). 学习要求：某些角色的学员在一定时间内应当做到的内容。 */
export interface Requirement3 {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What is needed. 需要多少。 */
  readonly need: Need;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** In which time. 在多长时间之内。 */
  readonly over?: Over;
  /** What a change of role within a year does to it. 年度内角色变动对其有何影响。 */
  readonly roleChange?: RoleChange;
  /** The roles that it binds; none named: everybody. 所约束的角色；未列明的，约束所有人。 */
  readonly roles?: readonly Id[];
  /** How hours in proportion are rounded. 按比例计算的学时、学分如何取整。 */
  readonly rounding?: Rounding;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
}

/**
 * Who reviews an entry: a fact `reviewed` names it, or it tells `reviewedBy`.
 *
 * 记账由谁审核：由 `reviewed` 事实指明该记账，或者由该记账填写 `reviewedBy`。
 */
export interface Review {
  /** The roles; left out: any. 角色；省略时为任何角色。 */
  readonly by?: readonly Id[];
  /** Whether an entry waits for its review before it counts. 记账是否须待审核后才计入。 */
  readonly first?: boolean;
}

/**
 * When a duty comes.
 *
 * | kind | comes |
 * | --- | --- |
 * | `every` | so many times in every calendar period; with `season`, generally from that month on |
 * | `term` | by the end of a term of office; with `before`, so long ahead of it |
 *
 * 义务何时到来。
 *
 * | 种类 | 何时到来 |
 * | --- | --- |
 * | `every` | 每个日历周期若干次；有 `season` 的，一般自该月起 |
 * | `term` | 至迟在任期届满时；有 `before` 的，提前相应的时间 |
 */
export type Rhythm = {
  readonly every: {
  /** The period: `month`, `quarter`, `half-year` or `year`. 周期：`month`、`quarter`、`half-year` 或者 `year`。 */
  readonly period: Cycle;
  /** The first month of the season in which it generally is done, 1 to 12. 一般应办的时节的第一个月，1 至 12。 */
  readonly season?: number | null;
  /** How many times. 次数。 */
  readonly times: number;
};
} | {
  readonly term: {
  /** How long before its end the duty is done, such as a reminder; absent: at its end. 在任期届满前多久办理该义务，例如提醒；缺省为届满时。 */
  readonly before?: Term | null;
  /** The kinds of entry from which the term runs. 任期自哪些种类的记录起算。 */
  readonly from: readonly Id[];
  /** How long it is. 任期有多长。 */
  readonly length: Term;
  /** How the end may be put off; absent: not at all. 届满如何可以延期；缺省为不能延期。 */
  readonly postponed?: Postponed | null;
};
};

/**
 * A right of those who belong to a body (权利).
 * - `"attend"`: To take part in meetings (参加会议).
 * - `"vote"`: To vote on resolutions (表决权).
 * - `"elect"`: To elect (选举权).
 * - `"stand"`: To stand for election (被选举权).
 * - `"introduce"`: To introduce new members (入党介绍人).
 *
 * 属于组织的人员的权利。
 * - `"attend"`: 参加会议。
 * - `"vote"`: 对决议的表决权。
 * - `"elect"`: 选举权。
 * - `"stand"`: 被选举权。
 * - `"introduce"`: 担任新成员的入党介绍人。
 */
export type Right = "attend" | "vote" | "elect" | "stand" | "introduce";

/**
 * What a change of role within a year does to a requirement.
 * - `"at-end"`: It binds in full whoever holds the role at the end of the year, or on the day asked.
 * - `"any-day"`: It binds in full whoever held the role on any day of the year.
 * - `"pro-rata"`: Hours in proportion to the days on which the role was held.
 *
 * 年度内角色变动对学习要求有何影响。
 * - `"at-end"`: 对年末或者所问之日担任该角色的人全额适用。
 * - `"any-day"`: 对年度内任何一日担任过该角色的人全额适用。
 * - `"pro-rata"`: 学时、学分按担任该角色的日数比例计算。
 */
export type RoleChange = "at-end" | "any-day" | "pro-rata";

/**
 * What becomes of a last day that is a rest day (节假日顺延).
 *
 * | value | says |
 * | --- | --- |
 * | `next` | the first working day from it on; a make-up workday is one |
 * | `none` | it stays where it is |
 *
 * Sources: Civil Code (《民法典》) art. 203¶1 (顺延), art. 204 (other rules go before).
 * - `"next"`: To the first working day from it on.
 * - `"none"`: Not at all.
 *
 * 最后一日是休息日的，节假日顺延的方式。
 *
 * | 值 | 含义 |
 * | --- | --- |
 * | `next` | 自该日起的第一个工作日；调休上班日也是工作日 |
 * | `none` | 不变 |
 *
 * 来源：《民法典》第203条第1款（顺延）、第204条（其他规定优先）。
 * - `"next"`: 顺延至自该日起的第一个工作日。
 * - `"none"`: 不顺延。
 */
export type Roll = "next" | "none";

/** A window that moves with the day. 随日期移动的时段。 */
export interface Rolling {
  /** How many. 数量。 */
  readonly n: number;
  /** Of what. 所指为何。 */
  readonly unit: RollingUnit;
}

/** The unit of a moving window. 移动时段的单位。 */
export type RollingUnit = "days" | "months" | "years";

/** How a computed amount is rounded (取整). 计算得出的数如何取整。 */
export interface Rounding {
  /** In which direction. 取整的方向。 */
  readonly mode: RoundingMode;
  /** To which step. 取整到哪一最小单位。 */
  readonly step: Hours;
}

/**
 * How a computed amount is brought to a step (取整方式).
 *
 * | rounding | 12.4 at step 1 | 12.5 at step 1 | 12.9 at step 1 |
 * | --- | --- | --- | --- |
 * | `exact` | refused | refused | refused |
 * | `down` | 12 | 12 | 12 |
 * | `half-up` | 12 | 13 | 13 |
 * - `"exact"`: It has to lie on the step already.
 * - `"down"`: To the next lower step (舍去).
 * - `"half-up"`: To the nearest step, from the half on to the upper one (四舍五入).
 *
 * 取整方式：计算得出的数如何取整到最小单位。
 *
 * | 取整方式 | 最小单位为 1 时的 12.4 | 最小单位为 1 时的 12.5 | 最小单位为 1 时的 12.9 |
 * | --- | --- | --- | --- |
 * | `exact` | 不接受 | 不接受 | 不接受 |
 * | `down` | 12 | 12 | 12 |
 * | `half-up` | 12 | 13 | 13 |
 * - `"exact"`: 须本来就是最小单位的整数倍。
 * - `"down"`: 舍去：取至较低的一个最小单位。
 * - `"half-up"`: 四舍五入：取至最接近的最小单位，满半数起取较高的一个。
 */
export type Rounding2 = "exact" | "down" | "half-up";

/**
 * In which direction is rounded.
 * - `"down"`: Down (舍去).
 * - `"half-up"`: To the nearest step, a half up (四舍五入).
 * - `"up"`: Up (进位).
 *
 * 按哪一方向取整。
 * - `"down"`: 舍去。
 * - `"half-up"`: 四舍五入：取至最接近的最小单位，恰为半数的进位。
 * - `"up"`: 进位。
 */
export type RoundingMode = "down" | "half-up" | "up";

/**
 * The id of a rule (规则标识): `petition/answer`.
 *
 * Ids joined by `/`, at most 194 characters in all.
 *
 * 规则的标识：`petition/answer`。
 *
 * 以 `/` 相连的若干标识，总长不超过 194 个字符。
 */
export type RuleId = string;

/** What bodies of some kinds owe, period by period (制度日历). 制度日历：某些种类的组织逐期应办的事。 */
export interface Schedule {
  /** The kinds of body that owe it. 哪些种类的组织应办。 */
  readonly bodies: readonly Id[];
  /** The duties. 义务。 */
  readonly duties: readonly Due[];
  /** Who counts for the size of a body: a franchise of the rulebook. 组织规模计入哪些人：规则集中的一项资格规定。 */
  readonly franchise: Id;
  /** Its id; the ids of its duties begin with it. 标识；其各项义务的标识以它开头。 */
  readonly id: Id;
  /** What follows from so many in a row. 连续若干次引起的后果。 */
  readonly inARow?: readonly InARow[];
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
}

/** A scheme of points (积分办法). 积分办法。 */
export interface Scheme {
  /** How it was adopted. 如何通过。 */
  readonly adoption?: readonly Adoption[];
  /**
   * The age below which nobody is scored, at least 18; left out, 18 where villagers are scored.
   *
   * 未达到该年龄的一律不计分，至少为 18；没有写明的，以村民为对象时为 18。
   */
  readonly age?: number | null;
  /** Its bands, from the highest down. 等次，从最高到最低。 */
  readonly bands?: readonly Band2[];
  /** Its classes of subjects. 积分对象的类别。 */
  readonly classes: readonly Class[];
  /** Who is not scored, or not as others are. 免于计分：谁不计分，或者不按他人的办法计分。 */
  readonly exemptions?: readonly Exemption2[];
  /** Its heads. 积分板块。 */
  readonly heads?: readonly Head[];
  /** Items of which only the highest counts. 就高不重复：其中只计最高者的积分项目。 */
  readonly highestOnly?: readonly HighestOnly[];
  /** Its id; it begins the id of each of its rules. 标识；其每条规则的标识以它开头。 */
  readonly id: Id;
  /** Whether its numbers are invented; then each says so in its `note`. 其中的数字是否为虚构；虚构的，每项均在其 `note` 中写明。 */
  readonly illustrative?: boolean;
  /** Its items, in the order in which those of one day are taken. 积分项目，同一日的按此顺序计入。 */
  readonly items: readonly Item[];
  /** What a reader should know. 阅读者应当知道的事。 */
  readonly note?: string | null;
  /** Its periods. 计分周期。 */
  readonly periods: readonly Periods[];
  /** Its rankings; without one nobody is ranked. 排名；没有的，任何人都不排名。 */
  readonly rankings?: readonly Ranking[];
  /** The roles that its rules name. 其规则所指的角色。 */
  readonly roles?: readonly Id[];
  /**
   * The grid on which all amounts lie: `"1"`, `"0.5"`, `"0.1"` or `"0.01"` (最小计分单位).
   *
   * 最小计分单位，所有数额均须为其整数倍：`"1"`、`"0.5"`、`"0.1"` 或者 `"0.01"`。
   */
  readonly step: Points;
  /** Whose points they are. 是谁的积分。 */
  readonly subject: SubjectKind;
  /** What holds for the total. 对总分的规定。 */
  readonly total?: readonly Total[];
}

/**
 * What tells equals apart.
 * - `"fewer-deductions"`: Fewer deductions come first.
 * - `"more-awards"`: More awards come first.
 *
 * 区分同分者的依据。
 * - `"fewer-deductions"`: 扣分较少的在前。
 * - `"more-awards"`: 加分较多的在前。
 */
export type SecondKey = "fewer-deductions" | "more-awards" | {
  readonly head: Id;
};

/**
 * A share of a base (比例): `>1/2`, `>=2/3`.
 *
 * `>` is over, `>=` at least, `<` under, `<=` at most; then a fraction of at most a whole, in parts of up to a thousand.
 *
 * 占基数的比例：`>1/2`、`>=2/3`。
 *
 * `>` 为超过，`>=` 为至少，`<` 为不满，`<=` 为至多；其后为不超过 1 的分数，分母至多为一千。
 */
export type Share = string;

/**
 * Whether an item gives or takes.
 * - `"award"`: It gives (加分).
 * - `"deduction"`: It takes (扣分).
 *
 * 积分项目是加分还是扣分。
 * - `"award"`: 加分。
 * - `"deduction"`: 扣分。
 */
export type Sign = "award" | "deduction";

/** From how many to how many persons. 从多少人到多少人。 */
export interface Size {
  /** At least. 至少多少。 */
  readonly least?: number | null;
  /** At most. 至多多少。 */
  readonly most?: number | null;
}

/** How long entries up to a size count. 分值大小不超过某数的记账，计入多久。 */
export interface SizeTerm {
  /** So long. 计入多久。 */
  readonly term: Term;
  /** Up to this size, included; left out: any. 分值大小不超过此数，含本数；省略时不限。 */
  readonly upTo?: Points | null;
}

/** A text that rules rest on (依据): a regulation, a law, a notice. 规则的依据：法规、法律或者通知。 */
export interface Source {
  /** Where it can be read. 可以查阅的地址。 */
  readonly address?: string | null;
  /** The day it was adopted (通过、批准). 通过或者批准之日。 */
  readonly adopted?: Day | null;
  /** The day on which these facts about it were checked. 核对这些信息之日。 */
  readonly checkedOn?: Day | null;
  /** The first day in force (施行). 施行之日。 */
  readonly inForce?: Day | null;
  /** Who issued it (制定机关). 制定机关。 */
  readonly issuer?: Text | null;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Its number (文号). 文号。 */
  readonly number?: string | null;
  /** The first day on which it is no longer in force (废止). 废止之日，即不再有效的第一日。 */
  readonly repealed?: Day | null;
  /** The source that took its place. 取代它的依据。 */
  readonly replacedBy?: Id | null;
  /** The title (名称), without book marks. 名称，不带书名号。 */
  readonly title: Text;
}

/** A stage (阶段). 环节，即阶段。 */
export interface Stage {
  /** Of the main line: the matter ends here (办结). 用于主线：事项在此办结。 */
  readonly final?: boolean;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Of an overlay: it may stay here for ever. 用于并行环节：可以一直停留在此。 */
  readonly rest?: boolean;
  /** What a board shows; absent: the stage itself. 看板用语；缺省为环节本身。 */
  readonly summary?: Id | null;
}

/** Asks for the present stage. 查问当前环节。 */
export interface StageTest {
  /** The stages. 各环节。 */
  readonly isOneOf: readonly Id[];
}

/**
 * Whose points they are (积分对象).
 * - `"members"`: Members of the Party or of an organisation (党员、成员).
 * - `"organisations"`: Organisations (组织).
 * - `"households"`: Households (农户), under a scheme that their own meeting adopted.
 * - `"villagers"`: Villagers (村民), under a scheme that their own meeting adopted.
 *
 * 积分对象，即是谁的积分。
 * - `"members"`: 党员，或者组织的成员。
 * - `"organisations"`: 组织。
 * - `"households"`: 农户，适用其自己的会议通过的积分办法。
 * - `"villagers"`: 村民，适用其自己的会议通过的积分办法。
 */
export type SubjectKind = "members" | "organisations" | "households" | "villagers";

/** What counts instead of study (替代学时). 替代学时：什么可以代替学习计入。 */
export interface Substitution {
  /** The roles that can approve it; none named: it needs no approval. 可以批准的角色；没有写明的：无须批准。 */
  readonly approvedBy?: readonly Id[];
  /** The kind of study as which it counts; the conversion of this kind gives the hours. 作为哪一种学习计入；学时、学分由该种类的学时折算得出。 */
  readonly category: Id;
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** The ground. 事由。 */
  readonly ground: Id;
  /** Its id, which begins the codes of its findings. 标识，其各项认定的代码以此开头。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the text is silent: why this value is our default. 文本没有规定的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The texts it rests on, where the articles were not seen (条号未核). 条号未核：未见到条文的，所依据的文件。 */
  readonly sources?: readonly Id[];
}

/** A surplus of candidates (差额). 差额：候选人多于名额。 */
export interface Surplus {
  /** How many at least. 至少多少名。 */
  readonly least?: number | null;
  /** The share of the seats, rounded up. 占名额的比例，向上取整。 */
  readonly share?: Share | null;
}

/** A stop of the clock. 期限的中止。 */
export interface Suspend {
  /** The articles it rests on. 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** Which days are stopped. 哪些日停计。 */
  readonly days?: SuspendDays;
  /** What stops it. 由什么中止。 */
  readonly from: readonly Trigger[];
  /** Where the law is silent: why it stops by default. 法无明文的：默认停计的理由。 */
  readonly silent?: Text | null;
  /** What lets it go on. 由什么恢复计算。 */
  readonly until: readonly Trigger[];
}

/**
 * Which days a stop takes out.
 * - `"both"`: The first and the last day too (所需时间不计).
 * - `"after-first"`: From the day after the first (中止、恢复).
 *
 * 一次中止扣除哪些日。
 * - `"both"`: 所需时间不计：第一日和最后一日也扣除。
 * - `"after-first"`: 中止、恢复：自第一日的次日起扣除。
 */
export type SuspendDays = "both" | "after-first";

/**
 * Which attempt decides.
 * - `"best"`: The best (取最高).
 * - `"last"`: The last (取最近一次).
 * - `"first"`: The first (取首次).
 *
 * 以哪一次应考为准。
 * - `"best"`: 取最高。
 * - `"last"`: 取最近一次。
 * - `"first"`: 取首次。
 */
export type Take = "best" | "last" | "first";

/**
 * A limit (期限): so many of a unit.
 *
 * In JSON `{ "n": 15, "unit": "days" }`, and nothing else in a rulebook or layer; a question
 * may say it as text too: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`. `n` is at most 40,000.
 *
 * 期限：若干个某种单位。
 *
 * JSON 写作 `{ "n": 15, "unit": "days" }`，规则集和叠加层中只能这样写；提问中也可以写成字符串：`15d`、`5wd`、`2w`、`1m`、`1y` 或者 `24h`。`n` 至多为 40,000。
 */
export interface Term {
  readonly n: number;
  readonly unit: Unit;
}

/** A text in both languages. 两种语言的文本。 */
export interface Text {
  /** English. 英文。 */
  readonly en: string;
  /** Chinese. 中文。 */
  readonly zh: string;
}

/** The organ that another is compared with. 与之相比的机关。 */
export interface Than {
  /** The kind of event whose latest accepted fact is read; absent: this fact. 事件种类，读取该种类最近一个被接受的事实；省略时为本事实。 */
  readonly event?: Id | null;
  /** The attribute that names the organ; absent: the actor's organ. 指明机关的属性；缺省为行为人所属的机关。 */
  readonly who?: Id | null;
}

/** Who has to be there (应当到场). 应当到场的人。 */
export interface There {
  /** Offices whose holders come. 职务，其担任者应当到场。 */
  readonly offices?: readonly Id[];
  /** Roles for which persons are named. 角色，为其指定的人员应当到场。 */
  readonly roles?: readonly Id[];
}

/** How much of a content has to be covered; compared without rounding. 学习内容合并后须播放多少；比较时不舍入。 */
export type Threshold = {
  readonly ratio: Exact;
} | {
  readonly length: number;
};

/**
 * How equals are counted.
 *
 * | ties | 90, 80, 80, 70 are |
 * | --- | --- |
 * | `competition` | 1, 2, 2, 4 |
 * | `dense` | 1, 2, 2, 3 |
 * | `ordinal` | 1, 2, 3, 4, at last by the subject's id |
 *
 * 同分者如何计名次。
 *
 * | 同分 | 90、80、80、70 的名次 |
 * | --- | --- |
 * | `competition` | 1、2、2、4 |
 * | `dense` | 1、2、2、3 |
 * | `ordinal` | 1、2、3、4，最后按积分对象的标识 |
 */
export type Ties = "competition" | "dense" | "ordinal";

/** To have attended, or completed, some kinds of study so often. 某些种类的学习，须参加或者完成若干次。 */
export interface TimesNeed {
  /** The kinds of study; none named: all. 学习的种类；没有写明的：全部。 */
  readonly categories?: readonly Id[];
  /** Its id, under which it is told. 标识，答案中以此列出。 */
  readonly id: RuleId;
  /** At least so often. 至少这么多次。 */
  readonly min: number;
}

/** What holds for the whole total: floor and outermost caps (总分). 对整个总分的规定：保底和最外层的封顶。 */
export interface Total {
  /** Its caps, each judged on what the layer of the head granted. 封顶，每项均按积分板块一层计入的结果判断。 */
  readonly caps?: readonly Cap2[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** Below this the total does not fall: the difference is a line of its own. 总分不低于此数：差额单列一行。 */
  readonly floor?: Points | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** Its id, unique among all parts of the scheme. 标识，在积分办法的各部分中唯一。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
}

/** A way from stages, by an event or by the expiry of a duty's last day. 自若干环节出发的流转，由事件引起，或者由义务的最后一日期满引起。 */
export interface Transition {
  /** The roles that may take it; absent: those of the event. 可以作出该流转的角色；缺省为该事件的角色。 */
  readonly by?: readonly Id[];
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** The duty whose expiry takes it. 期满即引起该流转的义务。 */
  readonly expires?: RuleId | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** The stages from which it leads. 由哪些环节出发。 */
  readonly from: readonly Id[];
  /** Its id, unique in the lifecycle but for versions with disjoint days in force. 标识，在办理流程内唯一，施行期间互不重叠的各版本除外。 */
  readonly id: Id;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** The kind of event that takes it. 引起该流转的事件种类。 */
  readonly on?: Id | null;
  /** What is judged when it is chosen. 选中该流转时判断的要件。 */
  readonly require?: readonly Requirement[];
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** The stage to which it leads; absent: the stage stays. 所到的环节；无此项：环节不变。 */
  readonly to?: Id | null;
  /** The fact whose day chooses its version. 适用时点：以其发生日选定规则版本的事实。 */
  readonly versionBy?: VersionBy | null;
  /** What must be true for it to be chosen. 选中该流转须成立的条件。 */
  readonly when?: readonly Condition[];
}

export type Trigger = Id | RawTrigger;

/**
 * What a limit is counted in.
 *
 * | unit | written | counted |
 * | --- | --- | --- |
 * | `hours` | `24h` | from the moment itself |
 * | `days` | `15d` | every day after the start day |
 * | `working-days` | `5wd` | days after the start day on which offices work |
 * | `weeks` | `2w` | seven days each |
 * | `months` | `1m` | to the corresponding day, else the last day of the month |
 * | `years` | `1y` | twelve months each |
 *
 * Sources: Civil Code (《民法典》) art. 200 to 202.
 * - `"hours"`: Hours (小时).
 * - `"days"`: Calendar days (日).
 * - `"working-days"`: Working days (工作日).
 * - `"weeks"`: Weeks (周).
 * - `"months"`: Months (月).
 * - `"years"`: Years (年).
 *
 * 期限的计算单位。
 *
 * | 单位 | 写法 | 计算 |
 * | --- | --- | --- |
 * | `hours` | `24h` | 自该时刻起 |
 * | `days` | `15d` | 起算之日后的每一日 |
 * | `working-days` | `5wd` | 起算之日后机关上班的各日 |
 * | `weeks` | `2w` | 每周七日 |
 * | `months` | `1m` | 至对应日；没有对应日的，至当月最后一日 |
 * | `years` | `1y` | 每年十二个月 |
 *
 * 来源：《民法典》第200条至第202条。
 * - `"hours"`: 小时。
 * - `"days"`: 日历日。
 * - `"working-days"`: 工作日。
 * - `"weeks"`: 周。
 * - `"months"`: 月。
 * - `"years"`: 年。
 */
export type Unit = "hours" | "days" | "working-days" | "weeks" | "months" | "years";

/** How long a certificate is valid. 证书的有效期。 */
export type Valid = {
  readonly months: number;
} | {
  readonly "fixed-day": {
  /** The day of the month. 该月的哪一日。 */
  readonly day: number;
  /** The month. 月份。 */
  readonly month: number;
  /** 0 is the year of the exam. 0 为考试当年。 */
  readonly years: number;
};
};

/**
 * How long an entry counts (有效期).
 *
 * | form | the last day on which it counts |
 * | --- | --- |
 * | `{ fixed }` | so long after its day, the day itself excluded |
 * | `{ bySize }` | the first row whose `upTo` is not below its size; the last row has none |
 * | `{ byRank }` | as long as the `rank` that the entry tells says |
 * | `"period-end"` | the last day of its period |
 *
 * Where an entry tells that it goes on (`continues: true`) it counts until a fact
 * `ended` names it, and its length runs from that day.
 *
 * 有效期，即一条记账计入多久。
 *
 * | 形式 | 计入的最后一日 |
 * | --- | --- |
 * | `{ fixed }` | 自其发生日起若干时间，发生日本身不计 |
 * | `{ bySize }` | 取 `upTo` 不低于其分值大小的第一行；最后一行不设此项 |
 * | `{ byRank }` | 按该记账所填的 `rank` 确定的时间 |
 * | `"period-end"` | 所在计分周期的最后一日 |
 *
 * 记账写明仍在持续（`continues: true`）的，在 `ended` 事实指明它之前一直计入，其有效期自该日起算。
 */
export type Validity = "period-end" | {
  readonly fixed: Term;
} | {
  readonly bySize: readonly SizeTerm[];
} | {
  readonly byRank: { readonly [name: string]: Term };
};

/** The value of an attribute. 属性的值。 */
export type Value = boolean | number | string | readonly Id[];

/** The kind of event whose first accepted fact fixes the version of a rule. 适用时点：以哪一事件种类的第一个被接受的事实确定规则的版本。 */
export interface VersionBy {
  /** The kind of event. 事件种类。 */
  readonly event: Id;
}

/** What some roles may not see. 保密：某些角色不得查看的内容。 */
export interface Visibility {
  /** The articles it rests on (依据). 所依据的条文。 */
  readonly cites?: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence?: Confidence;
  /** In a layer: the authority for being looser than the rule above (变通依据). 变通依据：在叠加层中，规则可以宽于上位规则的依据。 */
  readonly derogates?: Derogation | null;
  /** How strongly it binds. 效力的强弱。 */
  readonly force?: Force;
  /** From which roles. 对哪些角色隐去。 */
  readonly from: readonly Id[];
  /** What is hidden. 隐去的内容。 */
  readonly hide: Hide;
  /** Its id. 标识。 */
  readonly id: RuleId;
  /** The days on which it is in force (施行期间). 施行期间。 */
  readonly inForce?: InForce;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string | null;
  /** Where the law is silent (法无明文): why this value is our default. 法无明文的：以此值为默认值的理由。 */
  readonly silent?: Text | null;
  /** When it is hidden. 何时隐去。 */
  readonly when?: readonly Condition[];
}

/**
 * What a candidate needs to be elected (当选), all of them.
 *
 * Of more than seats the votes decide; those equal at the last seat are voted on
 * again, and seats left go to a further round (另行选举).
 *
 * 当选：候选人当选须达到的各项要求，须全部达到。
 *
 * 达到要求的人多于名额的，由得票决定；在最后一个名额上票数相等的，再次投票；余下的名额另行选举。
 */
export interface Win {
  /** Each of them. 其中各项。 */
  readonly allOf: readonly Part[];
}

/**
 * A stretch of days over which something is added up.
 * - `"event"`: One entry by itself (每次).
 * - `"day"`: A day (每日).
 * - `"month"`: A calendar month (每月).
 * - `"quarter"`: A calendar quarter (每季度).
 * - `"half-year"`: A calendar half-year (每半年).
 * - `"year"`: A calendar year (每年).
 * - `"period"`: A period of the scheme (计分周期).
 *
 * 时段，即据以累计的一段日子。
 * - `"event"`: 每次，即每条记账单独计。
 * - `"day"`: 每日。
 * - `"month"`: 每月，按日历月。
 * - `"quarter"`: 每季度，按日历季度。
 * - `"half-year"`: 每半年，按日历半年。
 * - `"year"`: 每年，按日历年。
 * - `"period"`: 积分办法的计分周期。
 */
export type Window = "event" | "day" | "month" | "quarter" | "half-year" | "year" | "period";

/** After the start, `then` must happen by the last day. 开始之后，`then` 至迟须在最后一日发生。 */
export interface Within {
  /** What starts it. 由什么触发。 */
  readonly after: readonly Trigger[];
  /** What prolongs it (延长). 由什么延长。 */
  readonly extend?: Extend | null;
  /** How long it runs. 期限有多长。 */
  readonly limit: Limit;
  /** Whether a last day on a rest day moves to the next working day (顺延). 最后一日是休息日的，是否顺延至下一个工作日。 */
  readonly roll: Roll;
  /** What stops it (不计入期限). 由什么停计，即不计入期限。 */
  readonly suspend?: readonly Suspend[];
  /** What fulfils it. 由什么履行。 */
  readonly then: readonly Trigger[];
  /** What makes it fall away. 由什么解除。 */
  readonly unless?: readonly Trigger[];
}

/** So long from one step to another, at most. 从一步到另一步，至多多久。 */
export interface Within2 {
  /** The step from which it is counted; `opened` is the act itself. 起算的步骤；`opened` 为会议、选举本身。 */
  readonly from: Id;
  /** Whether the first step may never come, so that nothing is asked without it. 前一步是否可以始终不发生；不发生的，不作要求。 */
  readonly ifAny?: boolean;
  /** How long at most. 至多多久。 */
  readonly limit: Term;
  /** The other step; `opened` is the act itself. 另一步；`opened` 为会议、选举本身。 */
  readonly to: Id;
}

/**
 * What an entry is worth (分值), as a size; the sign is the item's.
 *
 * | form | worth | the entry tells |
 * | --- | --- | --- |
 * | `{ fixed }` | so many points | nothing |
 * | `{ oneOf }` | the points of the choice that was recorded | `choice` |
 * | `{ range: { from, to } }` | what was recorded, both ends included | `amount` |
 * | `{ perUnit }` | so many points for each `per` of a quantity, in proportion | `quantity` |
 * | `{ ladder }` | the points of the highest step that is reached | `quantity` |
 * | `{ wholeBase }` | the whole quantity at the rate of the bracket it reaches | `quantity` |
 * | `{ marginal }` | each part of the quantity at the rate of its own bracket | `quantity` |
 *
 * A scale may run `over` a window: quantities of the window are added up, and
 * each entry is worth what it adds to the sum's worth.
 *
 * 分值，即一条记账值多少分，以绝对值表示；正负号由积分项目决定。
 *
 * | 形式 | 分值 | 该记账须填 |
 * | --- | --- | --- |
 * | `{ fixed }` | 若干分 | 无 |
 * | `{ oneOf }` | 所记选项的分数 | `choice` |
 * | `{ range: { from, to } }` | 所记的分数，首尾均包括在内 | `amount` |
 * | `{ perUnit }` | 数量每一个 `per` 若干分，按比例计算 | `quantity` |
 * | `{ ladder }` | 所达到的最高一档的分数 | `quantity` |
 * | `{ wholeBase }` | 全部数量按其所达到的一档的分率计 | `quantity` |
 * | `{ marginal }` | 数量的各部分按各自一档的分率计 | `quantity` |
 *
 * 分档可以用 `over` 规定一个时段：时段内的数量相加，每条记账的分值为它使合计的分值增加的部分。
 */
export type Worth = {
  readonly fixed: Points;
} | {
  readonly oneOf: { readonly [name: string]: Points };
} | {
  readonly range: Range;
} | {
  readonly perUnit: PerUnit;
} | {
  readonly ladder: Ladder;
} | {
  readonly wholeBase: Brackets;
} | {
  readonly marginal: Brackets;
};

/**
 * The year to which a course across New Year belongs (跨年).
 * - `"days"`: Each day to its own.
 * - `"start"`: All of it to the year in which it begins.
 * - `"end"`: All of it to the year in which it ends.
 *
 * 跨年的课程属于哪一年度。
 * - `"days"`: 每日归各自的年度。
 * - `"start"`: 全部归开始的年度。
 * - `"end"`: 全部归结束的年度。
 */
export type YearSplit = "days" | "start" | "end";

import type { Component } from "svelte";
import type { Message } from "../../core/messages";
import type { IconName } from "../../ui/Icon.svelte";
import Goals from "../athlete/Goals.svelte";
import Injuries from "../athlete/Injuries.svelte";
import TrainingBlocks from "../athlete/TrainingBlocks.svelte";
import TrainingLevels from "../athlete/TrainingLevels.svelte";
import Account from "./Account.svelte";
import Assistants from "./Assistants.svelte";
import Equipment from "./Equipment.svelte";
import Export from "./Export.svelte";
import Imports from "./Imports.svelte";
import Passkeys from "./Passkeys.svelte";
import Profile from "./Profile.svelte";
import SignIn from "./SignIn.svelte";
import Tokens from "./Tokens.svelte";
import Tolerance from "./Tolerance.svelte";

export interface Section {
  key: string;
  icon: IconName;
  title: Message;
  lead: Message;
  screen: Component;
}

const goals: Section = {
  key: "goals",
  icon: "star",
  title: "goal.title",
  lead: "goal.lead",
  screen: Goals,
};
const blocks: Section = {
  key: "blocks",
  icon: "calendar",
  title: "block.title",
  lead: "block.lead",
  screen: TrainingBlocks,
};
const levels: Section = {
  key: "levels",
  icon: "up",
  title: "level.title",
  lead: "level.lead",
  screen: TrainingLevels,
};
const injuries: Section = {
  key: "injuries",
  icon: "warning",
  title: "injury.title",
  lead: "injury.lead",
  screen: Injuries,
};
const profile: Section = {
  key: "profile",
  icon: "person",
  title: "settings.profile",
  lead: "settings.profile_lead",
  screen: Profile,
};
const equipment: Section = {
  key: "equipment",
  icon: "plates",
  title: "settings.equipment",
  lead: "settings.equipment_lead",
  screen: Equipment,
};
const tolerance: Section = {
  key: "tolerance",
  icon: "tolerance",
  title: "settings.tolerance",
  lead: "settings.tolerance_lead",
  screen: Tolerance,
};
const imports: Section = {
  key: "imports",
  icon: "upload",
  title: "settings.imports",
  lead: "settings.imports_lead",
  screen: Imports,
};
const exported: Section = {
  key: "export",
  icon: "download",
  title: "settings.export",
  lead: "settings.export_lead",
  screen: Export,
};
const tokens: Section = {
  key: "tokens",
  icon: "key",
  title: "settings.tokens",
  lead: "settings.tokens_lead",
  screen: Tokens,
};
const assistants: Section = {
  key: "assistants",
  icon: "plug",
  title: "assistants.title",
  lead: "assistants.lead",
  screen: Assistants,
};
const passkeys: Section = {
  key: "passkeys",
  icon: "fingerprint",
  title: "passkeys.title",
  lead: "passkeys.lead",
  screen: Passkeys,
};
const account: Section = {
  key: "account",
  icon: "lock",
  title: "settings.account",
  lead: "settings.account_lead",
  screen: Account,
};
const signIn: Section = {
  key: "sign-in",
  icon: "key",
  title: "settings.sign_in",
  lead: "settings.sign_in_lead",
  screen: SignIn,
};

/** The sections as the overview shows them; signing in again is reached from where it is needed. */
export const groups: { title: Message; sections: Section[] }[] = [
  { title: "settings.group_you", sections: [goals, blocks, levels, injuries] },
  { title: "settings.group_training", sections: [profile, equipment, tolerance] },
  { title: "settings.group_data", sections: [imports, exported] },
  { title: "settings.group_access", sections: [account, passkeys, assistants, tokens] },
];

/** By the last part of its address; `units` is where the profile was once. */
export function section(key: string): Section | undefined {
  const all = [...groups.flatMap((group) => group.sections), signIn];
  return all.find((each) => each.key === (key === "units" ? "profile" : key));
}

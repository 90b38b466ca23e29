/** What rendering and fields ask of the session: names, lists of people, roles and channels. */

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").SelectOption} SelectOption */

/**
 * @param {Session} session
 * @param {{openChannel: (id: string) => void, useCommand: (path: string) => void}} actions
 */
export function surroundings(session, actions) {
  const people = () => session.world.members.map((person) => ({ name: person.name, value: person.id }));
  const roles = () => session.world.roles.map((role) => ({ name: role.name, value: role.id }));
  const channels = (/** @type {number[] | undefined} */ types) =>
    session.world.channels
      .filter((channel) => !types?.length || types.includes(channel.type))
      .map((channel) => ({ name: channel.name, value: channel.id }));
  const lists = { people, roles, channels };
  const view = {
    now: () => session.now(),
    nameOf: (/** @type {string} */ id) => session.nameOf(id),
    roleOf: (/** @type {string} */ id) => session.world.roles.find((role) => role.id === id)?.name,
    channelOf: (/** @type {string} */ id) => session.world.channels.find((channel) => channel.id === id)?.name,
    openChannel: actions.openChannel,
    useCommand: actions.useCommand,
    people: () => people().map(asOption),
    roles: () => roles().map(asOption),
    channels: (/** @type {number[] | undefined} */ types) => channels(types).map(asOption),
  };
  return { lists, view };
}

/** @param {Choice} choice @returns {SelectOption} */
function asOption(choice) {
  return { label: choice.name, value: String(choice.value) };
}

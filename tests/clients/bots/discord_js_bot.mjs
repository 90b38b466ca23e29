/** A bot written with discord.js. */

import { createRequire } from "node:module";

const [, , folder, base, token] = process.argv;
const discord = createRequire(import.meta.url)(folder);
const { Client, GatewayIntentBits, Events, MessageFlags, ChannelType } = discord;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: `${base}/api`, cdn: base },
});
const option = (type, name, more = {}) => ({ type, name, description: name, required: true, ...more });
const options = { hello: [option(3, "who", { autocomplete: true })], upload: [option(11, "file")] };

const commands = {
  async hello(item) {
    const button = new discord.ButtonBuilder().setCustomId("p1").setLabel("Press").setStyle(1);
    const row = new discord.ActionRowBuilder().addComponents(button);
    await item.reply({ content: `hi ${item.options.getString("who")}`, components: [row] });
  },
  async form(item) {
    const field = new discord.TextInputBuilder().setCustomId("name").setStyle(1);
    const label = new discord.LabelBuilder().setLabel("Name").setTextInputComponent(field);
    await item.showModal(new discord.ModalBuilder().setCustomId("f1").setTitle("Form").addLabelComponents(label));
  },
  async upload(item) {
    const answer = await fetch(item.options.getAttachment("file").url);
    const content = Buffer.from(await answer.arrayBuffer());
    await item.reply({ content: `${content.length} bytes`, files: [{ attachment: content, name: "b.png" }] });
  },
  async slow(item) {
    await item.deferReply();
    await item.editReply("done");
    await item.followUp("more");
  },
  async room(item) {
    const starter = await item.channel.send("topic");
    const thread = await starter.startThread({ name: "Public" });
    await thread.send("in");
    await thread.members.add(item.user.id);
    await item.channel.threads.create({ name: "Private", type: ChannelType.PrivateThread });
    await thread.setArchived(true);
    await item.reply("room");
  },
  async whisper(item) {
    await item.user.send("psst");
    await item.reply("sent");
  },
  async busy(item) {
    await item.reply("begun");
    let last;
    for (let number = 0; number < 7; number += 1) last = await item.channel.send(`number ${number}`);
    await last.react("👍");
    await last.pin();
    await item.channel.messages.fetch({ limit: 3 });
    await item.editReply("all done");
  },
};

client.on(Events.InteractionCreate, async (item) => {
  if (item.isAutocomplete()) await item.respond(["alpha", "beta"].map((name) => ({ name, value: name })));
  else if (item.isButton()) await item.update({ content: "pressed", components: [] });
  else if (item.isModalSubmit()) await item.reply({ content: `got ${item.fields.getTextInputValue("name")}`, flags: MessageFlags.Ephemeral });
  else await commands[item.commandName](item);
});
client.once(Events.ClientReady, () =>
  client.application.commands.set(Object.keys(commands).map((name) => ({ name, description: name, options: options[name] }))),
);
client.login(token);

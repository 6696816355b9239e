export const locationApplications = {
  change: 'Change IT system',
  underWay: 'A change of IT system is under way at this location',
  toApplication: 'See the application',
  newLocation: {
    title: 'Apply for a new location',
    sentence:
      'In your market the national organisation approves a new location before it is added. Once it is approved, the location is here, and its client equipment can be added.',
    notNeeded: 'Go to Add Location',
    opens: 'Planned date',
    opensHelp: 'The day on which the location opens.',
    remark: 'Remark',
    remarkHelp: 'What the national organisation should know too.',
    dayMissing: 'Enter the day.',
    dayOver: 'This day is over. Enter a day from today on.',
    verb: 'Apply',
    done: 'The application was sent to the national organisation',
  },
  closing: {
    apply: 'Apply to close the location',
    applyOne: (name: string) => `Apply to close ${name}`,
    needed:
      'In your market the national organisation approves this first. Apply for it; once it is approved, you delete the location here.',
    cannotApply: 'You may not apply. Ask the Super User of your organisation.',
    waiting:
      'It was applied for, and the national organisation decides. Once it is approved, you delete the location here.',
    approved: 'The national organisation has approved that this location closes.',
  },
}

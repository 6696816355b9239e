/** Where in the portal a letter leads: what stands behind the public address. The portal's paths stay. */
export const portalPage = {
  locations: '/locations',
  application: (applicationId: string) => `/applications/${applicationId}`,
  nationalApplication: (applicationId: string) => `/national-applications/${applicationId}`,
  equipment: (locationId: number, clientId: string) => `/locations/${locationId}/equipment/${clientId}`,
} as const

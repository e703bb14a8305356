/** Activities of the OWASP DevSecOps Maturity Model 4.3.1, by name: ids and names as facts. */
const ACTIVITIES = {
  'A patch policy is defined': ['99415139-6b50-441b-89e1-0aa59accd43d', 'Build and Deployment / Patch Management', 1],
  'Advanced availability and stability metrics': [
    'ed715b38-c34b-40cd-83fd-ce807f306fc1',
    'Information Gathering / Monitoring',
    3,
  ],
  Alerting: ['8a442d8e-0eb1-4793-a513-571aef982edd', 'Information Gathering / Monitoring', 2],
  'Analyze logs': ['b217c8bb-5d61-4b41-a675-1083993f83b1', 'Information Gathering / Logging', 3],
  'Approval by reviewing any new version': [
    '3f63bdbc-c75f-4780-a941-e6ad42e894e1',
    'Culture and Organization / Process',
    3,
  ],
  'Audit of system events': ['1cd5e4b8-be36-4726-adc7-d8f843f47ac8', 'Information Gathering / Monitoring', 3],
  'Automated PRs for patches': ['8ae0b92c-10e0-4602-ba22-7524d6aed488', 'Build and Deployment / Patch Management', 1],
  'Automated deployment process': ['67e1a9aa-9fbf-4ec5-a2de-400f01960c51', 'Build and Deployment / Deployment', 1],
  'Automated merge of automated PRs': [
    'f2594f8f-1cd6-45f9-af29-eaf3315698eb',
    'Build and Deployment / Patch Management',
    2,
  ],
  Backup: ['5c61fd6b-8106-4c68-ac28-a8a42f1c67dc', 'Implementation / Infrastructure Hardening', 2],
  'Baseline Hardening of the environment': [
    '5992c38c-8597-4035-89db-d15820d81c3a',
    'Implementation / Infrastructure Hardening',
    2,
  ],
  'Block force pushes': ['c7d99b18-c3e1-4d22-b2e3-9aa9146c0b17', 'Implementation / Development and Source Control', 3],
  'Blue/Green Deployment': ['0cb2626b-fb0d-4a0f-9688-57f787310d97', 'Build and Deployment / Deployment', 5],
  'Building and testing of artifacts in virtual environments': [
    'a340f46b-6360-4cb8-847b-a0d3483d09d3',
    'Build and Deployment / Build',
    2,
  ],
  'Canary deployment': ['c4204a32-2545-4424-b524-d1cc52b46abd', 'Build and Deployment / Deployment', 4],
  'Centralized application logging': ['fe875e17-ae4a-45f8-a359-244aa4fcbc04', 'Information Gathering / Logging', 2],
  'Centralized system logging': ['4eced38a-7904-4c45-adb0-50b663065540', 'Information Gathering / Logging', 1],
  'Conduction of simple threat modeling on business level': [
    '48f97f31-931c-46eb-9b3e-e2fec0cd0426',
    'Culture and Organization / Design',
    3,
  ],
  'Conduction of simple threat modeling on technical level': [
    '47419324-e263-415b-815d-e7161b6b905e',
    'Culture and Organization / Design',
    1,
  ],
  'Conduction of war games': [
    '534f60bf-0995-4314-bb9c-f0f2bf204694',
    'Culture and Organization / Education and Guidance',
    4,
  ],
  'Containers are running as non-root': [
    'a86c1fbc-28fd-4610-89a3-a7f73acfe45f',
    'Implementation / Application Hardening',
    2,
  ],
  'Context-aware output encoding': [
    'e1f37abb-d848-4a3a-b3df-65e91a89dcb7',
    'Implementation / Application Hardening',
    1,
  ],
  'Correlation of security events': ['ccf4561d-253f-4762-adcb-bc4622fd6fc5', 'Information Gathering / Logging', 5],
  'Creation of simple abuse stories': ['bacf85b6-5bc0-405d-b5ba-a5d971467cc1', 'Culture and Organization / Design', 3],
  'Creation of threat modeling processes and standards': [
    'dd5ed7c1-bdbf-400f-b75f-6d3953a1a04e',
    'Culture and Organization / Design',
    3,
  ],
  'Defined build process': ['f6f7737f-25a9-4317-8de2-09bf59f29b5b', 'Build and Deployment / Build', 1],
  'Definition of a change management process': [
    'b4193d32-3948-47e2-a326-3748c48019a1',
    'Culture and Organization / Process',
    3,
  ],
  'Definition of simple BCDR practices for critical components': [
    'c72da779-86cc-45b1-a339-190ce5093171',
    'Culture and Organization / Process',
    1,
  ],
  'Determining the protection requirement': [
    '72737130-472c-4984-80f8-9ab2f1c2ed5d',
    'Culture and Organization / Process',
    2,
  ],
  'Dismiss stale PR approvals': [
    'ea6f69f7-54a5-4922-ac15-a77ff0c16162',
    'Implementation / Development and Source Control',
    3,
  ],
  'Each team has a security champion': [
    '6217fe11-5ed7-4cf4-9de4-555bcfa6fe87',
    'Culture and Organization / Education and Guidance',
    2,
  ],
  'Environment depending configuration parameters (secrets)': [
    'df428c9d-efa0-4226-9f47-a15bb53f822b',
    'Build and Deployment / Deployment',
    2,
  ],
  'Evaluation of the trust of used components': [
    '0de465a6-55a7-4343-af79-948bb5ff10ba',
    'Build and Deployment / Deployment',
    2,
  ],
  'Filter outgoing traffic': ['6df508ef-86fc-4c22-bd9f-646c3127ce7d', 'Implementation / Infrastructure Hardening', 3],
  'Generation of response statistics': ['c922981b-65ed-40f3-a947-96fee9a0125f', 'Information Gathering / Test KPI', 3],
  'Handover of confidential parameters': [
    '94a96f79-8bd6-4904-97c0-994ff88f176a',
    'Build and Deployment / Deployment',
    3,
  ],
  'Information security targets are communicated': [
    '1b9281b9-48e2-4c01-9ac6-9db9931c4885',
    'Culture and Organization / Design',
    2,
  ],
  'Infrastructure as Code': ['8b994601-575e-4ea5-b228-accb18c8e514', 'Implementation / Infrastructure Hardening', 3],
  'Inventory of production artifacts': ['83057028-0b77-4d2e-8135-40969768ae88', 'Build and Deployment / Deployment', 2],
  'Inventory of production components': [
    '2a44b708-734f-4463-b0cb-86dc46344b2f',
    'Build and Deployment / Deployment',
    1,
  ],
  'Isolated networks for virtual environments': [
    '4ce24abd-8ba6-494c-828d-4d193e28e4a1',
    'Implementation / Infrastructure Hardening',
    2,
  ],
  'Load tests': ['ab5725aa-4d53-47b9-96df-c14b3fa93bcd', 'Test and Verification / Dynamic depth for infrastructure', 4],
  'Local development security checks performed': [
    '6e180abc-7c98-4265-b4e9-852cb91b067b',
    'Test and Verification / Static depth for applications',
    3,
  ],
  'Logging of security events': ['ccfdd0a8-991e-4269-ad77-c0a54ca655cb', 'Information Gathering / Logging', 2],
  MFA: ['598e9f13-1ac8-4a01-b85e-8fab93ee81de', 'Implementation / Infrastructure Hardening', 2],
  'MFA for admins': ['8098e416-e1ed-4ae4-a561-83efbe76bf57', 'Implementation / Infrastructure Hardening', 1],
  'Nightly build of images (base images)': [
    '34869eaf-f2e1-4926-b0bd-28c43402f057',
    'Build and Deployment / Patch Management',
    2,
  ],
  'Number of vulnerabilities/severity': ['bc548cba-cb82-4f76-bd4b-325d9d256279', 'Information Gathering / Test KPI', 2],
  'PII logging concept': ['613a73dc-4f60-49db-a6ce-4fb7bf8519f9', 'Information Gathering / Logging', 5],
  Parametrization: ['00e91a8a-3972-4692-8679-674ab8547486', 'Implementation / Application Hardening', 1],
  'Pinning of artifacts': ['f3c4971e-9f4d-4e59-8ed0-f0bdb6262477', 'Build and Deployment / Build', 2],
  'Reduction of the attack surface': [
    '16e39c8f-5336-4001-88ed-a552d2447531',
    'Build and Deployment / Patch Management',
    2,
  ],
  'Regular automated tests': ['598897a2-358e-441f-984c-e12ec4f6110a', 'Test and Verification / Test Intensity', 2],
  'Regular security training for all': [
    '9768f154-357a-4c06-af6f-d66570677c9b',
    'Culture and Organization / Education and Guidance',
    2,
  ],
  'Regular security training of security champions': [
    'f88d1b17-3d7d-4c3d-8139-ad44fc4942d4',
    'Culture and Organization / Education and Guidance',
    2,
  ],
  'Require a PR before merging': [
    'e7598ac4-b082-4e56-b7df-e2c6b426a5e2',
    'Implementation / Development and Source Control',
    2,
  ],
  'Require status checks to pass': [
    'ac8730a2-ccc0-465c-9550-d91edae9d5ee',
    'Implementation / Development and Source Control',
    3,
  ],
  'Role based authentication and authorization': [
    '070bb14b-e04a-4f3d-896a-a08eba7a35f9',
    'Implementation / Infrastructure Hardening',
    3,
  ],
  'Rolling update on deployment': ['85d52588-f542-4225-a338-20dc22a5508d', 'Build and Deployment / Deployment', 3],
  'SBOM of components': ['2858ac12-0179-40d9-9acf-1b839c030473', 'Build and Deployment / Build', 2],
  'SLA per criticality': ['51f3fce5-b5c8-4683-8c41-e785fe4f3b5f', 'Information Gathering / Test KPI', 3],
  'Same artifact for environments': ['a854b48d-83bd-4f8d-8621-a0bdd470837f', 'Build and Deployment / Deployment', 4],
  'Screens with metric visualization': [
    '8746647c-638c-473f-8e17-82c068e4c311',
    'Information Gathering / Monitoring',
    4,
  ],
  'Security code review': [
    '7121b0c7-6ace-4d6b-95d0-94535dbccb57',
    'Culture and Organization / Education and Guidance',
    2,
  ],
  'Security integration tests for important components': [
    'f57d55f2-dc05-4b34-9d1f-f8ce5bfb0715',
    'Test and Verification / Application tests',
    3,
  ],
  'Security unit tests for important components': [
    'eb2c7f9d-d0bd-4253-a2ba-cff2ace4a075',
    'Test and Verification / Application tests',
    2,
  ],
  'Security-Lessoned-Learned': [
    '58c46807-fee9-448b-b6dd-8050c464ab52',
    'Culture and Organization / Education and Guidance',
    3,
  ],
  'Signing of artifacts': ['5786959d-0c6f-46a6-8e1c-a32ff1a50222', 'Build and Deployment / Build', 5],
  'Signing of code': ['9f107927-61e9-4574-85ad-3f2b4bca8665', 'Build and Deployment / Build', 3],
  'Simple Scan': ['07796811-37f9-467c-9ff2-48f346e77ff3', 'Test and Verification / Dynamic depth for applications', 2],
  'Simple access control for systems': [
    '82e499d1-f463-4a4b-be90-68812a874af6',
    'Implementation / Infrastructure Hardening',
    1,
  ],
  'Simple application metrics': ['e9a6d403-a467-445e-b98a-74f0c29da0b1', 'Information Gathering / Monitoring', 1],
  'Simple system metrics': ['3d1f4c3b-f713-46d9-933a-54a014a26c03', 'Information Gathering / Monitoring', 1],
  'Smoke Test': ['73aaae0b-5d68-4953-9fa4-fd25bf665f2a', 'Test and Verification / Application tests', 4],
  'Software Composition Analysis': [
    '26e1c6d5-5632-4ec7-80d2-e564b98732ad',
    'Test and Verification / Static depth for infrastructure',
    4,
  ],
  'Software Composition Analysis (client side)': [
    '07fe8c4f-ae33-4409-b1b2-cf64cfccea86',
    'Test and Verification / Static depth for applications',
    3,
  ],
  'Software Composition Analysis (server side)': [
    'd918cd44-a972-43e9-a974-eff3f4a5dcfe',
    'Test and Verification / Static depth for applications',
    2,
  ],
  'Static analysis for important client side components': [
    'e237176b-bec5-447d-a926-e37d6dd60e4b',
    'Test and Verification / Static depth for applications',
    3,
  ],
  'Static analysis for important server side components': [
    '6c05c837-8c99-46e2-828b-7c903e27dba4',
    'Test and Verification / Static depth for applications',
    3,
  ],
  'Targeted alerting': ['d6f06ae8-401a-4f44-85df-1079247fa030', 'Information Gathering / Monitoring', 3],
  'Test cluster deployment resources': [
    '621fb6a5-5c0a-4408-826a-068868bb031b',
    'Test and Verification / Static depth for infrastructure',
    2,
  ],
  'Test for image lifetime': [
    'ddfe7c3c-b7a4-4cba-9041-b044d4a34e5b',
    'Test and Verification / Static depth for infrastructure',
    2,
  ],
  'Test for new image version': [
    'cb6321aa-0fbf-4996-9e08-05ab26ef4c1e',
    'Test and Verification / Static depth for infrastructure',
    3,
  ],
  'Test for stored secrets in build artifacts': [
    'd5e6303c-d5c6-4d59-b258-a3b9de38a07f',
    'Test and Verification / Static depth for infrastructure',
    1,
  ],
  'Test for stored secrets in code': [
    'c6e3c812-56e2-41b0-ae01-b7afc41a004c',
    'Test and Verification / Static depth for infrastructure',
    1,
  ],
  'Test of infrastructure components for known vulnerabilities': [
    '13367d8f-e37f-4197-a610-9ffca4fde261',
    'Test and Verification / Static depth for infrastructure',
    4,
  ],
  'Test the cloud configuration': [
    '46d6a2a8-f9dc-4c15-9fc8-1723cfecbddc',
    'Test and Verification / Static depth for infrastructure',
    2,
  ],
  'Treatment of defects with high or critical severity': [
    '44f2c8a9-4aaa-4c72-942d-63f78b89f385',
    'Test and Verification / Consolidation',
    1,
  ],
  'Usage of a chaos technology': [
    'f8e80f18-2503-4e3e-b3bc-7f67bb28defe',
    'Implementation / Infrastructure Hardening',
    4,
  ],
  'Usage of a vulnerability management system': [
    '85ba5623-84be-4219-8892-808837be582d',
    'Test and Verification / Consolidation',
    3,
  ],
  'Usage of edge encryption at transit': [
    'ad23be9c-5661-4f1f-81a3-5a5dc7061629',
    'Implementation / Infrastructure Hardening',
    1,
  ],
  'Usage of encryption at rest': [
    '0ff45fb8-7eef-46ed-9b3a-84c955cd7060',
    'Implementation / Infrastructure Hardening',
    2,
  ],
  'Usage of feature toggles': ['a511799b-045e-4b96-9843-7d63d8c1e2ad', 'Build and Deployment / Deployment', 4],
  'Usage of internal encryption at transit': [
    'ecb0184c-6bc9-45da-bbbb-a983797ffc93',
    'Implementation / Infrastructure Hardening',
    3,
  ],
  'Usage of security by default for components': [
    '11b3848e-e931-4146-a35d-35409ada24ee',
    'Implementation / Infrastructure Hardening',
    3,
  ],
  'Usage of test and production environments': [
    'bfdacb52-1e3f-431d-ae72-d844a5e86415',
    'Implementation / Infrastructure Hardening',
    2,
  ],
  'Version control': ['066084c6-1135-4635-9cc5-9e75c7c5459f', 'Implementation / Development and Source Control', 1],
  'Visualized logging': ['7c735089-6a83-419f-8b27-c1e676cedea1', 'Information Gathering / Logging', 3],
  'Visualized metrics': ['ded39bcf-4eaa-4c5f-9c94-09acde0a4734', 'Information Gathering / Monitoring', 2],
  'WAF baseline': ['f0e01814-3b88-4bd0-a3a9-f91db001d20b', 'Implementation / Infrastructure Hardening', 3],
} as const satisfies Record<string, readonly [uuid: string, area: string, level: number]>

/** The activities with these names. */
export function dsommActivities(
  ...names: (keyof typeof ACTIVITIES)[]
): { uuid: string; name: string; area: string; level: number }[] {
  return names.map((name) => {
    const [uuid, area, level] = ACTIVITIES[name]
    return { uuid, name, area, level }
  })
}
